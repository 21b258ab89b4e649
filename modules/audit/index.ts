/** Door of the audit module for apps and tests: append, verify, anchor. */
export { appendCounted as append } from './count-look-ups.ts';
export { lookUpLimits } from './reference.ts';
export { verifyChain } from './verify-chain.ts';
export type { Verification } from './verify-chain.ts';

/** Door of the audit module for apps and tests: chain, verify, anchor. */
export { auditEntry } from './count-look-ups.ts';
export { lookUpLimits } from './reference.ts';
export { verifyChain } from './verify-chain.ts';
export type { Verification } from './verify-chain.ts';

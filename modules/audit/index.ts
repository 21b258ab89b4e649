/** Door of the audit module for apps and tests: append, verify, anchor. */
export { append } from './store.ts';
export { verifyChain } from './verify-chain.ts';
export type { Verification } from './verify-chain.ts';

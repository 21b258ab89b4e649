/** Door of the passports module for server code of higher modules: facts without identity, within the asker's reach. */
export { applicationFacts, earlierDecisions } from './facts.ts';
export type { ApplicationFacts } from './facts.ts';
export type { EarlierDecision } from './earlier.ts';
export { toldInOtherWords } from './other-words.ts';
export { screeningRules } from './rule-sets.ts';

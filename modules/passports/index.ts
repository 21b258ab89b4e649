/** Door of the passports module for server code of higher modules: facts without identity, within the asker's reach. */
export { applicationBrief, applicationFacts, applicationsNaming, earlierDecisions, sameWording } from './facts.ts';
export type { ApplicationBrief, ApplicationFacts } from './facts.ts';
export type { EarlierDecision } from './earlier.ts';
export { screeningRules } from './rule-sets.ts';

/** Door of the people module for server code of higher modules. Contexts are `JobContext`; a request's `Context` fits. */
export { recordMention, recordMentions } from './record-mention.ts';
export type { MentionFault, NewMention } from './record-mention.ts';
export { findByIdentifier, personBrief, personOfMention, sharedIdentifiers } from './look-up.ts';
export type { PersonBrief, SharedIdentifier } from './look-up.ts';
export { endProtection, gradeSource, protectPerson } from './protect-person.ts';
export { keepCandidates } from './keep-candidates.ts';
export type { CandidateStanding, KeptCandidates } from './keep-candidates.ts';
export { peopleHandlers, peopleSchedules, registeredHubs } from './jobs.ts';
export { likelyLinks } from './likely-links.ts';
export type { LikelyLink } from './likely-links.ts';
export { openNames } from './open-names.ts';

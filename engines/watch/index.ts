export { createMentionBook } from './clusters.ts';
export type { ClusteredMention, MentionBook } from './clusters.ts';
export type { ApplicantFields, MentionFields, WatchEvent } from './events.ts';
export type { Officer, Village, Warning, WatchSettings } from './settings.ts';
export { createWatch } from './watch.ts';
export type { Watch } from './watch.ts';

export type { ApplicantFields, MentionFields, WatchEvent } from './events.ts';
export type { Officer, Village, Warning, WatchSettings } from './settings.ts';
export { createWatch } from './watch.ts';
export type { Watch } from './watch.ts';

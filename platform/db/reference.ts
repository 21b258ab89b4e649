import type { JobContext } from '../outbox/job-context.ts';

/** Reference data that an installation needs: loaded at start, again when its version changes. Replaces, never duplicates. */
export interface Reference {
  /** Stable and unique, `module/what`. */
  readonly name: string;
  /** Changes when the data change: a snapshot date or a hash. */
  readonly version: string;
  readonly load: (context: JobContext) => Promise<void>;
}

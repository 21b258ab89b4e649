import type { CompiledQuery } from 'kysely';
import type { Keyring } from '../crypto/keyring.ts';
import type { BlobStore } from '../blobs/blob-store.ts';
import type { Tx } from '../db/on-client.ts';
import type { Pool } from '../db/pool.ts';
import type { Actor } from './context.ts';
import type { AuditEntry } from './trail.ts';

/** What the house gives every request. The last three are brought by `access` and `audit` through apps/server. */
export interface Mounting {
  readonly pool: Pool;
  readonly keys: Keyring;
  readonly blobs: BlobStore;
  readonly mode: 'training' | 'production';
  /** Tests fail on undeclared refusals; a running office does not. */
  readonly strict: boolean;
  /** @returns `undefined` when nobody is signed in */
  readonly authenticate: (request: {
    cookie: string | undefined;
    authorization: string | undefined;
    now: string;
  }) => Promise<Actor | undefined>;
  /** @returns the statement that chains the entry: the last one, so that its lane is held as briefly as possible */
  readonly auditEntry: (tx: Tx, entry: AuditEntry) => Promise<CompiledQuery>;
  /** Called after a commit that announced something. */
  readonly committed: () => void;
  readonly now?: () => string;
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | undefined;
    arrivedAt: string;
  }
}

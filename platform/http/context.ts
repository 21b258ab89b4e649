import { uuidv7 } from 'uuidv7';
import type { NewEvent } from '../contract/event.ts';
import type { Keyring } from '../crypto/keyring.ts';
import type { BlobStore } from '../blobs/blob-store.ts';
import type { Tx } from '../db/on-client.ts';

/** Who is asking, as `authenticate` found it. Reach = agency × territory × clearance; case teams are in the records. */
export interface Actor {
  readonly accountId: string;
  readonly sessionId: string;
  /** Code of `modules/access/model.ts` (`PIMPASA`, `ANALIS_INTELDAKIM`, …). */
  readonly role: string;
  readonly agencyId: string;
  readonly officeId: string;
  /** Kemendagri code prefixes; `*` is the whole country. */
  readonly territories: readonly string[];
  /** 0 PUBLIK … 3 RAHASIA */
  readonly clearance: number;
  readonly permissions: ReadonlySet<string>;
}

/** What the one audit entry of this request will say besides who, when and which endpoint. Never personal data. */
export interface Trail {
  /** A record this request read or changed. */
  concerns(kind: string, id: string): void;
  /** Why a restricted record was opened, as the person typed it. */
  because(purpose: string): void;
  /** Plain facts for the auditor: counts, codes, states. */
  note(key: string, value: string | number | boolean): void;
}

/** What a use case stands on. It is a function of its input and this; there is no container. */
export interface Context {
  readonly tx: Tx;
  readonly actor: Actor;
  /** The instant of the request, UTC, ISO 8601. */
  readonly now: string;
  /** The day of the request in Jakarta (WIB), `YYYY-MM-DD`. */
  readonly today: string;
  readonly newId: () => string;
  readonly keys: Keyring;
  readonly blobs: BlobStore;
  readonly trail: Trail;
  readonly mode: 'training' | 'production';
  /** Announces events in this transaction; delivered after commit. */
  readonly announce: (...events: NewEvent[]) => Promise<void>;
  /**
   * Changes whose answers nobody reads leave with COMMIT, in their order, and fail with it: a round trip less for what is done
   * all day. Reads inside it are refused.
   */
  readonly withCommit: <T>(write: (context: Context) => Promise<T>) => Promise<T>;
  /** What the carrier of the request was, for rate limits and session lists; never stored with a report. */
  readonly client: { readonly address: string; readonly userAgent: string };
  /** Work that must stay although the request fails (a counted wrong password): done in a transaction of its own. */
  readonly afterRollback: (work: (tx: Tx) => Promise<void>) => void;
  /** Sends a cookie or another header with the answer. */
  readonly setHeader: (name: string, value: string) => void;
}

/** The answer of an endpoint with `download`. */
export interface Download {
  /**
   * What takes long to make without the database (a letter is printed) is a function, called after commit: it holds no connection.
   * When it fails, the reader is told so; the log then names a reading that nobody saw, never the other way round.
   */
  readonly bytes: Uint8Array | (() => Promise<Uint8Array>);
  readonly contentType: string;
  readonly fileName: string;
  /** Shown in the page (PDF preview) instead of saved. Never for uploaded content. */
  readonly inline?: boolean;
}

export const newId = (): string => uuidv7();

/** WIB is UTC+7 all year and has been since 1964. @source tz database, Asia/Jakarta */
const JAKARTA_MS = 7 * 3_600_000;
/** The day in Jakarta at an instant, `YYYY-MM-DD`. */
export const dayInJakarta = (instant: string): string => new Date(Date.parse(instant) + JAKARTA_MS).toISOString().slice(0, 10);

import type { Tx } from '../db/on-client.ts';
import type { Pool } from '../db/pool.ts';

/** Work that is due by time: clocks, anchors, clean-up. Runs once at a time in the whole installation. */
export interface ScheduledJob<Ctx> {
  /** Stable and unique, `module/what-it-does`. */
  readonly name: string;
  readonly everySeconds: number;
  readonly run: (ctx: Ctx) => Promise<void>;
}

/** An event as it is delivered; `payload` is parsed by the handler with the event's schema. */
export interface DeliveredEvent {
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
  readonly territory: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly account: string | null;
  readonly at: string;
}

/** Reacts to events of other modules. Its effect and the note that it is done are one transaction: it happens once. */
export interface EventHandler<Ctx> {
  /** Stable and unique, `module/what-it-does`. */
  readonly name: string;
  readonly types: readonly string[];
  readonly run: (event: DeliveredEvent, ctx: Ctx) => Promise<void>;
}

export interface WorkerParts<Ctx> {
  readonly pool: Pool;
  readonly handlers: readonly EventHandler<Ctx>[];
  readonly schedules: readonly ScheduledJob<Ctx>[];
  /** Makes the context of one handler run. */
  readonly contextOf: (tx: Tx, now: string) => Ctx;
  /** Waited for before each step; a worker inside a server lets requests go first. */
  readonly giveWay?: () => Promise<void>;
  /** Tells the operator's log; never gets payloads. */
  readonly log: (what: string, facts: Record<string, unknown>) => void;
}

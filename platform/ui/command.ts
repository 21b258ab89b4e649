import { useRef, useState } from 'react';
import { CallFailed, type Args, type WireProblem } from '../contract/call.ts';
import type { AnyEndpoint, Reply } from '../contract/endpoint.ts';
import { useRefresh } from './ask.ts';
import { call, isUncertain, newCommandId } from './http.ts';

export interface CommandOptions<E extends AnyEndpoint> {
  /** Reads that this change makes stale. */
  readonly refreshes?: readonly AnyEndpoint[];
  readonly done?: (reply: Reply<E>) => void | Promise<void>;
  /** Hears why it failed; give `form.fail` so that the server's field errors reach the fields. */
  readonly failed?: (problem: WireProblem) => void;
}

export interface Command<E extends AnyEndpoint> {
  /** Sends the change. @returns the reply, or undefined when it failed (then `problem` says why) */
  readonly run: (args: Args<E>) => Promise<Reply<E> | undefined>;
  /** Sends the last change again under the same command id; undefined when there is nothing to repeat. */
  readonly again: (() => Promise<Reply<E> | undefined>) | undefined;
  readonly busy: boolean;
  readonly problem: WireProblem | undefined;
  readonly clear: () => void;
}

const UNKNOWN: WireProblem = {
  type: 'urn:kentongan:screen/unexpected',
  status: 500,
  code: 'screen/unexpected',
  title: 'Jawaban server tidak sesuai',
  detail: 'Muat ulang halaman ini. Bila terulang, sampaikan kepada administrator.',
};
export const problemOf = (error: unknown): WireProblem => (error instanceof CallFailed ? error.problem : UNKNOWN);

const sameArgs = (a: { upload?: unknown }, b: { upload?: unknown }): boolean =>
  a.upload === b.upload && JSON.stringify(a) === JSON.stringify(b);

interface Attempt<E extends AnyEndpoint> {
  readonly args: Args<E>;
  readonly commandId: string;
}

/**
 * A change sent to the server. The command id is made here and kept while nobody can say whether the change
 * arrived (no network, no answer, 5xx): a repeat then has one effect. Other arguments or a definite answer make a new id.
 */
export const useCommand = <E extends AnyEndpoint>(e: E, options: CommandOptions<E> = {}): Command<E> => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<WireProblem>();
  const [open, setOpen] = useState<Attempt<E>>();
  const attempt = useRef<Attempt<E>>(undefined);
  const running = useRef(false);
  const refresh = useRefresh();

  const keep = (next: Attempt<E> | undefined) => {
    attempt.current = next;
    setOpen(next);
  };

  const run = async (args: Args<E>): Promise<Reply<E> | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setProblem(undefined);
    const last = attempt.current;
    const now = last !== undefined && sameArgs(last.args, args) ? last : { args, commandId: newCommandId() };
    keep(now);
    let reply: Reply<E>;
    try {
      reply = await call(e, { ...args, commandId: now.commandId });
    } catch (error) {
      if (!isUncertain(error)) keep(undefined);
      const why = problemOf(error);
      setProblem(why);
      running.current = false;
      setBusy(false);
      options.failed?.(why);
      return undefined;
    }
    keep(undefined);
    try {
      // Still busy: a second press before the screen shows the change would be a second change.
      await refresh(...(options.refreshes ?? []));
    } finally {
      running.current = false;
      setBusy(false);
    }
    await options.done?.(reply);
    return reply;
  };

  return {
    run,
    again: open === undefined || busy ? undefined : async () => await run(open.args),
    busy,
    problem,
    clear: () => setProblem(undefined),
  };
};

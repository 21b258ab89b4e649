import { useRef, useState } from 'react';
import type { WireProblem } from '../../../../platform/contract/call.ts';
import type { Reply } from '../../../../platform/contract/endpoint.ts';
import { problemOf } from '../../../../platform/ui/command.ts';
import { call } from '../../../../platform/ui/http.ts';
import * as contract from '../../contract.ts';
import { callQuietly } from '../quietly.ts';
import type { StoryBody } from './story.ts';

export type Filed = Reply<typeof contract.fileReport>;

export interface Sending {
  readonly busy: boolean;
  readonly problem: WireProblem | undefined;
  readonly filed: Filed | undefined;
  /** Files still to go, or that failed; they can be sent again. */
  readonly waiting: readonly File[];
  readonly sent: number;
  readonly send: (body: StoryBody, files: readonly File[], failed: (problem: WireProblem) => void) => Promise<void>;
  readonly sendFiles: () => Promise<void>;
}

/**
 * Sends a report, then its files. An anonymous one goes without the session, with a ticket that was fetched when the form
 * was opened; the files of every report go without it, because the token of the receipt is enough. Ids are made once, so
 * that sending again has one effect.
 */
export const useSending = (ticket: string | undefined): Sending => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<WireProblem>();
  const [filed, setFiled] = useState<Filed>();
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const [sent, setSent] = useState(0);
  const ids = useRef(new Map<File, string>());

  const file = async (body: StoryBody): Promise<Filed> => {
    const { identityLevel, secrecyRequested, teller, ...story } = body;
    if (identityLevel !== 'anonymous')
      return await call(contract.fileReport, { body: { ...story, identityLevel, secrecyRequested, teller } });
    const used = ticket ?? (await call(contract.anonymousTicket, {})).ticket;
    return await callQuietly(contract.fileAnonymousReport, { body: { ...story, ticket: used } });
  };
  const upload = async (report: Filed, files: readonly File[]) => {
    let left = files;
    for (const one of files) {
      const attachment = ids.current.get(one) ?? crypto.randomUUID();
      ids.current.set(one, attachment);
      await callQuietly(contract.addAnonymousAttachment, {
        query: { token: report.uploadToken, attachment },
        upload: one,
      });
      left = left.filter((kept) => kept !== one);
      setWaiting(left);
      setSent((n) => n + 1);
    }
  };
  const guarded = async (work: () => Promise<void>, failed?: (problem: WireProblem) => void) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (thrown) {
      const why = problemOf(thrown);
      setProblem(why);
      failed?.(why);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    problem,
    filed,
    waiting,
    sent,
    send: (body, files, failed) =>
      guarded(async () => {
        const report = await file(body);
        setFiled(report);
        setWaiting(files);
        await upload(report, files);
      }, failed),
    sendFiles: () =>
      guarded(async () => {
        if (filed !== undefined) await upload(filed, waiting);
      }),
  };
};

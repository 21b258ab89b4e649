import { useState } from 'react';
import type { Args, WireProblem } from '../contract/call.ts';
import type { AnyEndpoint } from '../contract/endpoint.ts';
import { problemOf } from './command.ts';
import { saveFile } from './csv.ts';
import { fetchFile } from './http.ts';

export interface FileDownload<E extends AnyEndpoint> {
  /** Fetches the file and hands it to the browser to save. @returns whether it came */
  readonly run: (args: Args<E>) => Promise<boolean>;
  readonly busy: boolean;
  readonly problem: WireProblem | undefined;
}

/** A file that is asked for by POST, with what the person typed in the body. Every attempt is a new reading and logged as one. */
export const useDownload = <E extends AnyEndpoint>(e: E): FileDownload<E> => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<WireProblem>();
  const run = async (args: Args<E>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { name, content } = await fetchFile(e, args);
      saveFile(name, content);
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, problem };
};

import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useEffectEvent, useState } from 'react';
import { logout, me, type Me } from '../../modules/access/contract.ts';
import { useAsk } from '../../platform/ui/ask.ts';
import { problemOf } from '../../platform/ui/command.ts';
import { clearDrafts } from '../../platform/ui/draft.ts';
import { call, onSignedOut } from '../../platform/ui/http.ts';
import type { WireProblem } from '../../platform/contract/call.ts';

export type Session =
  | { readonly state: 'asking' }
  | { readonly state: 'signed-out' }
  | { readonly state: 'failed'; readonly problem: WireProblem; readonly retry: () => void }
  | { readonly state: 'signed-in'; readonly me: Me; readonly expired: boolean; readonly renewed: () => Promise<void> };

/** Who is here, from `GET /api/me`. A session that ends while somebody works is `expired`: the page stays as it is. */
export const useSession = (): Session => {
  const ask = useAsk(me, {});
  const queries = useQueryClient();
  const [expired, setExpired] = useState(false);
  // Before anybody signed in, a 401 is the door, not the end of a session.
  const ended = useEffectEvent(() => setExpired(ask.data !== undefined));
  useEffect(() => onSignedOut(() => ended()), []);

  if (ask.data !== undefined) {
    const before = ask.data.account.id;
    const renewed = async () => {
      const { data } = await ask.refetch();
      // Somebody else signed in on this computer: nothing of the first person may stay on the screen.
      if (data?.account.id !== before) location.assign('/');
      setExpired(false);
      // What failed or grew old meanwhile is asked again.
      await queries.invalidateQueries();
    };
    return { state: 'signed-in', me: ask.data, expired, renewed };
  }
  if (!ask.isError) return { state: 'asking' };
  const problem = problemOf(ask.error);
  return problem.status === 401 ? { state: 'signed-out' } : { state: 'failed', problem, retry: () => void ask.refetch() };
};

const MeContext = createContext<Me | undefined>(undefined);
export const MeProvider = MeContext.Provider;
/** The signed-in account; only inside the shell. */
export const useMe = (): Me => {
  const here = useContext(MeContext);
  if (here === undefined) throw new Error('useMe outside the shell');
  return here;
};

/** Ends the session and forgets everything this browser kept of it. */
export const useLogout = (): (() => Promise<void>) => {
  const queries = useQueryClient();
  return async () => {
    await call(logout, {}).catch(() => undefined);
    clearDrafts();
    sessionStorage.clear();
    queries.clear();
    location.assign('/');
  };
};

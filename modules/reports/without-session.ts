import { invalid } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';

/**
 * Turns away a request that carries a session although its sender wants to stay unknown: the log, the change feed and the
 * list of commands would name the account. Bad input is written nowhere, so nothing of it remains.
 */
export function withoutSession({ actor }: Context): void {
  if (hasSession(actor)) throw invalid('session', 'Kirim tanpa sesi masuk: jangan sertakan kuki atau kepala Authorization');
}

export const hasSession = ({ sessionId }: Context['actor']): boolean => sessionId !== '';

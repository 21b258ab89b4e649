import { alertsLike, calibrate } from '../../../engines/warning/learning/calibration.ts';
import type { Tx } from '../../../platform/db/on-client.ts';
import { Verdict, wasConfirmed } from '../model.ts';
import { judgedAlerts } from './store-verdicts.ts';

/** "Dari 10 peringatan seperti ini, sekitar 3 terbukti." Silent where verdicts are too few to say so. */
export function alikeWords(judged: readonly { rank: number; verdict: string }[], rank: number): string | null {
  const points = judged.flatMap((one) => {
    const confirmed = wasConfirmed(Verdict.parse(one.verdict));
    return confirmed === undefined ? [] : [{ score: one.rank, confirmed }];
  });
  const like = alertsLike(calibrate(points), rank);
  if (like === undefined) return null;
  const [low, high] = [Math.round(like.low * 10), Math.round(like.high * 10)];
  const about = like.outOfTen === 0 ? 'hampir tidak ada yang' : `sekitar ${like.outOfTen}`;
  return `Dari 10 peringatan sekuat ini, ${about} terbukti (kira-kira ${low} sampai ${high}; dihitung dari ${like.verdicts} peringatan yang sudah dinilai).`;
}

/** What came of alerts like this one, from the verdicts within the reader's reach; the alert itself is not counted. */
export async function alikeSentence(tx: Tx, alert: { id: string; rank: number }): Promise<string | null> {
  return alikeWords((await judgedAlerts(tx)).filter(({ id }) => id !== alert.id), alert.rank); // prettier-ignore
}

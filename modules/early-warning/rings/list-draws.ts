import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { Verdict, wasConfirmed } from '../model.ts';
import { draws } from './store-draws.ts';

/** Two years of a few offices. Our choice. */
const SHOWN = 400;

/** What the weekly lot chose, for whoever oversees the officers; names no alert and nobody. */
export async function listDraws(_in: In<typeof contract.listDraws>, { tx, trail }: Context): Promise<Out<typeof contract.listDraws>> {
  const items = (await draws(tx, SHOWN)).map(({ week, office, candidates, inclusion, verdict }) => ({
    week,
    office: office ?? 'kantor lain',
    candidates,
    chance: inclusion,
    verdict: Verdict.nullable().parse(verdict),
  }));
  trail.note('draws', items.length);
  return { items, sentence: sentenceOf(items) };
}

/** Each drawn one stands for as many as its chance says. @source Horvitz & Thompson 1952; dossier: detection §6 */
export function sentenceOf(items: readonly { candidates: number; chance: number | null; verdict: Verdict | null }[]): string {
  const drawn = items.filter(({ chance }) => chance !== null);
  const told = drawn.flatMap(({ chance, verdict }) => {
    const confirmed = verdict === null ? undefined : wasConfirmed(verdict);
    return confirmed === undefined || chance === null ? [] : [{ confirmed, stands: 1 / chance }];
  });
  if (drawn.length === 0) return 'Undian belum memilih satu peringatan pun; yang terlewat belum dapat diperkirakan.';
  if (told.length === 0)
    return `${drawn.length} peringatan terpilih lewat undian; belum ada yang dinilai, jadi yang terlewat belum dapat diperkirakan.`;
  const missed = told.reduce((sum, { confirmed, stands }) => sum + (confirmed ? stands : 0), 0);
  return `${drawn.length} peringatan terpilih lewat undian, ${told.length} sudah dinilai. Dari situ, kira-kira ${Math.round(missed)} kejadian nyata terlalu lemah untuk ditampilkan pada minggu-minggu itu.`;
}

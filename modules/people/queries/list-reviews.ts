import { explainInIndonesian } from '../../../engines/matching/index.ts';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type { PairView } from '../contract.ts';
import type * as contract from '../contract.ts';
import type { EvidenceLine } from '../linker.ts';
import { openMentions } from '../sides.ts';
import type { OpenMention } from '../sides.ts';
import * as judgements from '../store-judgements.ts';
import { linksAmong, openPairs } from '../store-reviews.ts';
import { personsOfMentions } from '../store-mentions.ts';
import { judgementViews, placesOf, sideView } from '../views.ts';
import { nextOf, offsetOf } from '../../../platform/http/count-cursor.ts';

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly bits: number;
  readonly evidence: readonly EvidenceLine[];
  readonly judgement?: judgements.JudgementRow;
}

export async function listReviews({ query }: In<typeof contract.listReviews>, context: Context): Promise<Out<typeof contract.listReviews>> {
  const { tx, keys, actor, trail } = context;
  const offset = offsetOf(query.cursor);
  const { pairs, total } = await pairsIn(context, query.state, { limit: query.limit, offset });
  const mentionIds = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const [mentions, memberships] = await Promise.all([openMentions(tx, keys, mentionIds), personsOfMentions(tx, mentionIds)]);
  const places = await placesOf(
    tx,
    mentions.map((one) => one.villageCode),
  );
  const views = await judgementViews(
    tx,
    pairs.flatMap((pair) => pair.judgement ?? []),
    actor.accountId,
  );
  const items: PairView[] = [];
  for (const pair of pairs) {
    const [a, b] = [mentions.find((one) => one.mentionId === pair.a), mentions.find((one) => one.mentionId === pair.b)];
    if (a === undefined || b === undefined) continue;
    const personOf = (side: OpenMention): string => memberships.find((one) => one.mention_id === side.mentionId)?.person_id ?? '';
    for (const side of [a, b]) trail.concerns('person', personOf(side));
    items.push({
      a: sideView(a, b, personOf(a), places),
      b: sideView(b, a, personOf(b), places),
      strength: strengthOf(pair.bits),
      reasons: reasonsOf(pair.evidence),
      missing: missingFrom(a, b),
      judgement: views.find((view) => view.id === pair.judgement?.id) ?? null,
      secondReviewer: await judgements.areProtected(tx, [pair.a, pair.b]),
    });
  }
  const reached = offset + pairs.length;
  return { items, total, ...nextOf(reached, total) };
}

async function pairsIn(
  { tx }: Context,
  state: contract.ReviewState,
  page: { limit: number; offset: number },
): Promise<{ pairs: Pair[]; total: number }> {
  if (state === 'open') {
    const found = await openPairs(tx, page);
    return { total: found.total, pairs: found.pairs.map(({ mention_a: a, mention_b: b, bits, evidence }) => ({ a, b, bits, evidence })) };
  }
  const { rows, total } =
    state === 'second'
      ? await judgements.judgementsIn(tx, ['waiting', 'undo-waiting'], undefined, page)
      : await judgements.judgementsIn(tx, ['active', 'undo-waiting'], state === 'unsure' ? 'unsure' : undefined, page);
  const links = await linksAmong(
    tx,
    rows.map(({ mention_a: a, mention_b: b }) => ({ a, b })),
  );
  const pairs = rows.map((judgement) => {
    const { mention_a: a, mention_b: b } = judgement;
    const link = links.find((one) => one.mention_a === a && one.mention_b === b);
    return { a, b, bits: link?.bits ?? 0, evidence: link?.evidence ?? [], judgement };
  });
  return { pairs, total };
}

/** Odds in words: a bare number would be read as certainty. Bounds are our choice: 50 %, 90 %, 99 %. */
const strengthOf = (bits: number): PairView['strength'] => (bits < 3.2 ? 'weak' : bits < 6.6 ? 'medium' : 'strong');

const RECYCLED = 'Nomor telepon: sama, tetapi lama tidak terlihat dan mungkin sudah berganti pemilik — mendukung lemah';

/** Sentences of the engine; values were left out when the evidence was kept. */
const reasonsOf = (evidence: readonly EvidenceLine[]): PairView['reasons'] =>
  [...evidence]
    .sort((x, y) => Math.abs(y.bits) - Math.abs(x.bits))
    .map((line) => ({
      sentence: line.level === 'recycled' ? RECYCLED : explainInIndonesian({ ...line, a: '', b: '' }),
      speaks: line.bits > 0 ? 'for' : line.bits < 0 ? 'against' : 'neither',
    }));

/** What would settle it and is not known on both sides. */
function missingFrom(a: OpenMention, b: OpenMention): string[] {
  const hasNik = (side: OpenMention): boolean => side.identifiers.some((one) => one.kind === 'nik' && one.fault === null);
  const told = (what: string, knows: (side: OpenMention) => boolean): string[] => {
    const known = [a, b].filter(knows).length;
    return known === 2 ? [] : [known === 1 ? `${what} baru ada di satu catatan` : `${what} belum ada di kedua catatan`];
  };
  return [
    ...told('NIK', hasNik),
    ...told('Tanggal lahir', (side) => side.identity.birthDate !== undefined),
    ...told('Desa', (side) => side.villageCode !== null),
  ];
}

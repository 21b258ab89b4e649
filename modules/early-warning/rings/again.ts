import { changesOf, judgeRepeat } from '../../../engines/network/index.ts';
import type { Judgement } from '../../../engines/network/index.ts';
import { earlierDecisions, toldInOtherWords } from '../../passports/index.ts';
import type { JobContext } from '../../../platform/outbox/job-context.ts';
import { daysBetween, ifSo, noon } from '../detect/facts.ts';
import type { Tie } from '../detect/facts.ts';
import * as alerts from '../store.ts';
import { sourcesOf } from '../store-sources.ts';
import { writeAlert } from '../write-alert.ts';
import { REPEAT_DAYS, TURNED_DOWN, tryOf } from './again-changes.ts';
import { applicationMember, placedOf } from './ego.ts';
import { ledgerOf } from './judge-scene.ts';
import type { RingRow } from './judge-scene.ts';
import { fadeAlert, isNews, stateOf } from './ring-alert.ts';
import { factWords } from './ring-words.ts';
import { joinInto, toldInRing } from './store-joined.ts';
import { applicationsOf, marksOf, findingsOf } from './store-members.ts';
import type { ApplicationRow } from './store-members.ts';
import { barOf, weighed } from './threshold.ts';
import { usualAt } from './usual.ts';

const KIND = 'refused-elsewhere';

/** An earlier application that was turned down, and how sure it is that it was the same person. */
interface Earlier {
  readonly row: ApplicationRow;
  readonly office: string;
  readonly on: string;
  /** Absent where it is sure enough to be said. */
  readonly probability: number | undefined;
}

/**
 * Somebody who was turned down on suspicion comes again: the same question as in the replay (`judgeRepeat`), with the same facts, rates and threshold.
 * Nobody is held to an old decision: what was decided more than half a year before says nothing.
 * @param links people who are likely or possibly the same one
 */
export async function lookForSecondTry(context: JobContext, applicationId: string, links: readonly Tie[] = []): Promise<void> {
  const { tx } = context;
  const [now] = await applicationsOf(tx, [applicationId]);
  if (now === undefined) return;
  const self = (await sourcesOf(tx, [now.mentionId])).get(now.mentionId);
  if (self === undefined) return;
  const earlier = await earlierOf(context, now, self.personId, links);
  const known = await alerts.findAlertByKey(tx, KIND, `application:${now.id}`, now.officeId);
  if (earlier === undefined) {
    // They are two people after all, or the decision was taken back. What only these links could tell is left as it stands.
    if (known !== undefined && links.length === 0) await fadeAlert(context, known.id, 0);
    return;
  }
  const judgement = await judge(context, now, earlier, self.personId);
  const rows = rowsOf(judgement, now, earlier);
  const millibits = rows.reduce((sum, row) => sum + row.millibits, 0);
  const { worth, headStart } = weighed(judgement, millibits, await barOf(context, now.officeId));
  if (known === undefined && worth === undefined) return;
  // One matter, one alert: the ring that holds both applications goes on.
  const ring = known?.state === 'in-case' ? undefined : await toldInRing(tx, now.officeId, [earlier.row.id, now.id], millibits + headStart);
  if (ring !== undefined) {
    if (known !== undefined) await joinInto(tx, [known.id], ring, context.now);
    return;
  }
  const place = { agencyId: now.agencyId, officeId: now.officeId, territory: now.territory };
  const state = await stateOf(context, place, { millibits, headStart, rows }, known, {
    worth: worth !== undefined,
    gone: false,
    drawn: false,
    departsOn: now.departOn,
  });
  const pieces = rows.map((row) => ({ ...row, kind: row.code, countedMillibits: row.millibits, observedAt: noon(row.on) }));
  if (known !== undefined && known.state === state && !(await isNews(context, known, pieces))) return;
  await writeAlert(
    context,
    {
      kind: KIND,
      key: `application:${now.id}`,
      place,
      departsOn: now.departOn,
      level: worth ?? 'look',
      millibits,
      headStart,
      state,
      pieces,
      unknowns: [
        'Apakah alasan keputusan terdahulu sudah dipenuhi; tanyakan kepada pemohon dan kantor itu.',
        ...(now.departOn === null ? ['Kapan pemohon hendak berangkat.'] : []),
        ...(earlier.probability === undefined ? [] : ['Apakah ini benar orang yang sama; kecocokannya belum diperiksa petugas.']),
      ],
      mentions: [{ mentionId: now.mentionId, personId: self.personId }],
      replaces: true,
    },
    known,
  );
}

/** The latest standing decision on suspicion before this application, of this person or of one who is likely the same. */
async function earlierOf({ tx }: JobContext, now: ApplicationRow, personId: string, links: readonly Tie[]): Promise<Earlier | undefined> {
  const tied = new Map(links.filter(({ how }) => how !== 'shared').map((link) => [link.otherPersonId, link]));
  const found = await earlierDecisions(tx, [...new Set([personId, ...tied.keys()])], now.receivedOn);
  const counting = found.filter(
    (one) =>
      one.applicationId !== now.id &&
      one.decisionState === 'standing' &&
      TURNED_DOWN.test(one.decision ?? '') &&
      one.decidedOn !== null &&
      one.decidedOn <= now.receivedOn &&
      daysBetween(one.receivedOn, now.receivedOn) <= REPEAT_DAYS,
  );
  // One person before a likely one; then the latest.
  const [best] = counting.toSorted(
    (a, b) => Number(b.personId === personId) - Number(a.personId === personId) || ((a.decidedOn ?? '') < (b.decidedOn ?? '') ? 1 : -1),
  );
  const [row] = best === undefined ? [] : await applicationsOf(tx, [best.applicationId]);
  if (best === undefined || row === undefined) return undefined;
  const probability = best.personId === personId ? undefined : tied.get(best.personId ?? '')?.probability;
  return { row: { ...row, decision: best.decision }, office: best.office.name, on: best.decidedOn ?? '', probability };
}

async function judge(context: JobContext, now: ApplicationRow, { row }: Earlier, personId: string): Promise<Judgement> {
  const { tx } = context;
  const ids = [row.id, now.id];
  const [marks, findings, placed] = [await marksOf(tx, ids), await findingsOf(tx, ids), await placedOf(tx, [personId])];
  const usual = await usualAt(tx, now.officeId);
  const member = (one: ApplicationRow) => {
    const known = { marks: marks.get(one.id) ?? new Map<string, string>(), placed: placed.get(personId), finding: findings.get(one.id) };
    return applicationMember(one, known, personId, usual.rates);
  };
  const { standingOut, rates } = usual;
  const otherWords = (await toldInOtherWords(context, [{ earlier: row.id, now: now.id }])).get(now.id);
  return judgeRepeat({ earlier: member(row), now: member(now), ...changesOf(tryOf(row), tryOf(now), otherWords), standingOut }, rates);
}

/** Sentences of a second try; what rests on a mere possibility weighs by it. */
function rowsOf(judgement: Judgement, now: ApplicationRow, { office, on, probability }: Earlier): RingRow[] {
  const words: Readonly<Record<string, string>> = {
    again_other_office: `Permohonan di ${office} ditolak atau ditunda untuk diperiksa ${daysBetween(on, now.receivedOn)} hari sebelumnya; kini mengajukan di kantor lain.`,
    not_again_other_office: 'Meringankan: kembali ke kantor yang sama, tidak mencari kantor lain.',
    again_changed_story: 'Tujuan atau negara yang disebut sekarang berbeda dengan yang disebut dahulu.',
    not_again_changed_story: 'Meringankan: tujuan dan negara yang disebut tetap sama.',
    again_new_words: 'Tujuan dan negaranya sama seperti dahulu, tetapi sekarang diceritakan dengan kata-kata yang lain.',
    not_again_new_words: 'Meringankan: ceritanya sama seperti dahulu, dengan kata-kata yang mirip.',
  };
  const say = ({ code }: { readonly code: string }): string => words[code] ?? `Pemohon ini: ${factWords(code)}.`;
  return ledgerOf(judgement, say).map((row) => ({ ...row, millibits: ifSo(row.millibits, probability) }));
}

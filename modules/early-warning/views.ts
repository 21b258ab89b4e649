import { personBrief } from '../people/index.ts';
import { unitNames } from '../territory/index.ts';
import { alikeSentence } from './surges/alike.ts';
import { weekBudget } from '../../engines/warning/budget.ts';
import { dayInJakarta } from '../../platform/http/context.ts';
import type { Context } from '../../platform/http/context.ts';
import type { AlertLine, AlertView } from './contract.ts';
import { orderSentence } from './head-start.ts';
import { freshGroups, GROUP_WORDS, KIND_SENTENCES, Verdict, VERDICT_WORDS } from './model.ts';
import { ringView } from './rings/ring-view.ts';
import { ringSentence } from './rings/ring-words.ts';
import { sizesOf } from './rings/store-ring-view.ts';
import type { AlertKind, AlertState } from './model.ts';
import * as store from './store.ts';
import { formatDay } from './words.ts';

const REASONS_SHOWN = 3;
const WAITS: ReadonlySet<string> = new Set(['new', 'waiting']);

/** What would weaken an alert of each kind: questions whose answers speak for a lawful journey. */
const WOULD_LOWER: Record<AlertKind, readonly string[]> = {
  'refused-elsewhere': [
    'Syarat yang dahulu kurang kini lengkap dan asli.',
    'Pemohon terdaftar di SISKOP2MI dengan nomor yang dapat diperiksa.',
    'Petugas memastikan ini orang yang berbeda.',
  ],
  'shared-identifier': [
    'Pemilik nomor atau alamat itu agen resmi, pemandu umrah berizin, atau sanak keluarga.',
    'Para pemohon punya tiket pulang dan surat cuti yang cocok.',
  ],
  'report-meets-application': ['Laporan dibantah setelah diperiksa.', 'Pemohon berangkat lewat P3MI berizin dengan perjanjian penempatan.'],
  'recruiter-without-licence': [
    'Data izin terbaru menunjukkan izinnya berlaku.',
    'Nama perusahaan ternyata milik perusahaan lain yang mirip.',
  ],
  'village-surge': [
    'Ada sosialisasi atau kunjungan di desa itu yang belum dicatat.',
    'Beberapa laporan ternyata bercerita tentang kejadian yang sama.',
    'Laporan dibantah setelah diperiksa.',
  ],
  // A ring says by how much each doubt would weaken it; what is kept with it goes first.
  ring: [],
  'hoax-suspected': [],
  'company-unusual': [
    'Perusahaan itu punya job order baru untuk daerah ini.',
    'Jawaban para pemohon sesuai dengan perjanjian penempatan yang dapat diperiksa.',
    'Laporan dibantah setelah diperiksa.',
  ],
  'rare-journey': [
    'Ada alasan yang wajar ke sana: keluarga, rombongan resmi, atau acara yang dapat diperiksa.',
    'Para pemohon punya rencana, tempat menginap, dan tiket pulang yang dapat diperiksa.',
    'Pemohon terdaftar di SISKOP2MI dengan nomor yang dapat diperiksa, atau berangkat lewat P3MI berizin.',
  ],
  'same-answers': ['Mereka rombongan resmi dengan surat pengantar yang sama.', 'Pertanyaan itu memang hanya punya satu jawaban wajar.'],
};

export async function alertLines(context: Context, rows: readonly store.AlertRow[]): Promise<AlertLine[]> {
  const evidence = Map.groupBy(
    await store.evidenceOf(
      context.tx,
      rows.map((r) => r.id),
    ),
    (e) => e.alert_id,
  );
  const places = await unitNames(context.tx, [...new Set(rows.flatMap((r) => (r.territory === null ? [] : [r.territory])))]);
  const sizes = await sizesOf(context.tx, rows.filter((row) => row.kind === 'ring').map((row) => row.id)); // prettier-ignore
  const judged = await store.judgedAmong(context.tx, rows.map((row) => row.id)); // prettier-ignore
  const sentenceOf = (row: store.AlertRow): string => {
    const size = sizes.get(row.id);
    return size === undefined ? KIND_SENTENCES[row.kind as AlertKind] : ringSentence(size, size.kinds);
  };
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind as AlertKind,
    level: row.level as 'look' | 'act',
    state: row.state as AlertState,
    sentence: sentenceOf(row),
    millibits: row.millibits,
    headStartMillibits: row.head_start_millibits,
    order: orderSentence(row.kind as AlertKind, row.head_start_millibits),
    reasons: (evidence.get(row.id) ?? [])
      .filter((e) => e.counted_millibits > 0)
      .slice(0, REASONS_SHOWN)
      .map((e) => e.sentence),
    place: row.territory === null ? null : placeName(places.get(row.territory), row.territory),
    departsOn: row.departs_on,
    raisedAt: row.raised_at,
    changedAt: row.changed_at,
    version: row.version,
    caseId: row.case_id,
    back: WAITS.has(row.state) && (row.snoozed_until !== null || judged.has(row.id)),
  }));
}

const placeName = (unit: { readonly full: string } | undefined, code: string): string => unit?.full ?? code;

/** The whole alert; every record it leads to is noted for the audit. */
export async function alertView(context: Context, row: store.AlertRow): Promise<AlertView> {
  const { tx, keys, trail } = context;
  const [line] = await alertLines(context, [row]);
  if (line === undefined) throw new Error('a row without a line');
  const evidence = await store.evidenceOf(tx, [row.id]);
  const mentions = await store.mentionsOf(tx, row.id);
  const people = await personBrief(tx, keys, [...new Set(mentions.map((m) => m.person_id))]);
  const verdicts = await store.verdictsOf(tx, row.id);
  trail.concerns('alert', row.id);
  for (const id of people.keys()) trail.concerns('person', id);
  const hub = mentions[0]?.person_id;
  const strongest = evidence.find((e) => e.counted_millibits > 0);
  return {
    ...line,
    evidence: evidence.map((e) => ({
      key: e.key,
      group: e.evidence_group,
      sentence: e.sentence,
      millibits: e.millibits,
      countedMillibits: e.counted_millibits,
      source: { kind: e.source_kind, id: e.source_id },
      observedAt: e.observed_at,
      isNew: row.version > 1 && e.added_in_version === row.version,
    })),
    unknowns: row.unknowns,
    wouldLower: [...row.would_lower, ...WOULD_LOWER[line.kind]],
    linked: mentions.map((m, i) => ({
      personId: m.person_id,
      mentionId: m.mention_id,
      maskedName: people.get(m.person_id)?.maskedName ?? 'di luar jangkauan Anda',
      label: `Orang ${i + 1}`,
    })),
    links: mentions
      .slice(1)
      .flatMap((m) =>
        hub === undefined || m.person_id === hub
          ? []
          : [{ from: hub, to: m.person_id, words: strongest?.sentence ?? '', millibits: strongest?.counted_millibits ?? 0 }],
      ),
    verdicts: verdicts.map((v) => ({
      verdict: v.verdict as Verdict,
      reason: v.reason,
      by: v.display_name ?? '',
      at: v.judged_at,
      version: v.alert_version,
    })),
    reopened: await reopenedSentence(context, row, verdicts[0], evidence),
    village: row.kind === 'village-surge' ? row.territory : null,
    ring: row.kind === 'ring' ? await ringView(context, row.id) : null,
    snoozed: row.state === 'snoozed' && row.snoozed_until !== null ? await sleepOf(tx, row, row.snoozed_until) : null,
    joinedInto: row.joined_into === null ? null : await store.numberOf(tx, row.joined_into),
    alike: row.kind === 'hoax-suspected' ? null : await alikeSentence(tx, { id: row.id, rank: store.rankOfRow(row) }),
  };
}

const IN_QUEUE: ReadonlySet<string> = new Set(['new', 'waiting', 'in-case']);

/** Why it is in the queue again although it was found to be no ring, or put off; null when neither happened, or an officer brought it back by hand. */
async function reopenedSentence(
  { tx, now, today }: Context,
  row: store.AlertRow,
  last: Awaited<ReturnType<typeof store.verdictsOf>>[number] | undefined,
  evidence: readonly store.EvidenceRow[],
): Promise<string | null> {
  if (!IN_QUEUE.has(row.state)) return null;
  if (row.snoozed_until !== null) {
    const { by, reason, until } = await sleepOf(tx, row, row.snoozed_until);
    const why = until <= today ? 'waktunya sudah habis' : 'muncul lebih awal karena ada bukti baru';
    return `Ditunda sampai ${formatDay(until)} oleh ${by} ("${reason}"); ${why}.`;
  }
  if (last === undefined) return null;
  const verdict = Verdict.parse(last.verdict);
  const fresh = freshGroups({ verdict, groups: last.groups, at: last.judged_at }, evidence.map(store.spokenOf), now) ?? [];
  if (fresh.length === 0) return null;
  const words = fresh.map((group) => (GROUP_WORDS[group] ?? group).toLowerCase()).join(' dan ');
  return `Dinilai "${VERDICT_WORDS[verdict]}" pada ${formatDay(dayInJakarta(last.judged_at))}; muncul lagi karena sesudah itu ada bukti dari sisi lain: ${words}.`;
}

/** Until when it sleeps or slept, who put it to sleep and why. */
async function sleepOf(tx: Context['tx'], row: store.AlertRow, until: string): Promise<NonNullable<AlertView['snoozed']>> {
  const by = row.snoozed_by === null ? undefined : await store.nameOfAccount(tx, row.snoozed_by);
  return { until, by: by ?? 'tidak tercatat', reason: row.snooze_reason ?? 'tidak tercatat' };
}

/** Above the budget of the week only what cannot wait was shown. */
const shownWords = (shown: number, perWeek: number): string =>
  shown <= perWeek
    ? `${shown} dari ${perWeek} peringatan minggu ini sudah ditampilkan untuk kantor ini.`
    : `${shown} peringatan ditampilkan minggu ini; lebih dari jatah ${perWeek} karena ada yang tidak dapat menunggu.`;

export function budgetSentence(week: store.OfficeWeek): { shownThisWeek: number; perWeek: number; waiting: number; sentence: string } {
  const { shown, waiting, snoozed, nextAwake } = week;
  const perWeek = weekBudget(week);
  const carried = perWeek - weekBudget({ officers: week.officers });
  const left = carried === 0 ? '' : ` Di antaranya ${carried} sisa minggu lalu.`;
  const rest = waiting === 0 ? '' : ` ${waiting} peringatan yang lebih lemah menunggu minggu depan.`;
  // Nothing sleeps in silence.
  const asleep = nextAwake === null ? '' : ` ${snoozed} ditunda; yang pertama kembali ${formatDay(nextAwake)}.`;
  return { shownThisWeek: shown, perWeek, waiting, sentence: `${shownWords(shown, perWeek)}${left}${rest}${asleep}` };
}

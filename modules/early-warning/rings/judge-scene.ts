import { judgeNeighbourhood } from '../../../engines/network/index.ts';
import type { Ego, Judgement } from '../../../engines/network/index.ts';
import type { Scene } from './ego.ts';
import type { Picture } from './picture.ts';
import { factWords, rowSentence, thingLabels, thingWords, wouldFall } from './ring-words.ts';

/** One row of the ledger: everything that one code says about one shared thing. */
export interface RingRow {
  readonly key: string;
  readonly code: string;
  readonly group: string;
  readonly sentence: string;
  readonly millibits: number;
  readonly source: { readonly kind: string; readonly id: string };
  readonly mentionId: string | null;
  readonly on: string;
}
export interface JudgedRing {
  readonly judgement: Judgement;
  readonly millibits: number;
  readonly rows: readonly RingRow[];
  readonly unknowns: readonly string[];
  readonly wouldLower: readonly string[];
  readonly picture: Picture;
  /** Things, wordings and people that it stands on; looking at them again would find the same. */
  readonly covers: readonly string[];
}

/** Strongest meetings that are tried without. Our choice: what fits a screen. */
const TRIED_WITHOUT = 3;
const MILLI = 1000;
const DAY_MS = 86_400_000;
const dayOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/**
 * Judges a neighbourhood and says why. One report and one applicant alone are a pair and no ring: the meeting of report and application tells of them.
 * @returns undefined when nobody unrelated meets
 */
export function judgeScene(scene: Scene): JudgedRing | undefined {
  const judgement = judgeNeighbourhood(scene.ego, scene.usual.rates);
  if (judgement === undefined || !isMoreThanAPair(judgement)) return undefined;
  return {
    judgement,
    millibits: Math.round(judgement.bits * MILLI),
    rows: ledgerOf(judgement),
    unknowns: unknownsOf(scene, judgement),
    wouldLower: wouldLowerOf(scene, judgement),
    picture: pictureOf(scene.ego, judgement),
    covers: judgement.identifiers.map(({ key }) => key),
  };
}

function isMoreThanAPair({ members }: Judgement): boolean {
  const households = (kind: string): number => new Set(members.filter((one) => one.kind === kind).map(({ household }) => household)).size;
  return households('application') > 1 || households('report') > 1;
}

/** Lines of evidence gathered into rows. @param say a sentence for one row */
export function ledgerOf({ evidence, members }: Judgement, say: typeof rowSentence = rowSentence): RingRow[] {
  const kindOf = new Map(members.map((member) => [member.event, member]));
  const rows = Map.groupBy(evidence, ({ code, identifier }) => (identifier === undefined ? code : `${code} ${identifier.key}`));
  return [...rows].flatMap(([key, lines]): RingRow[] => {
    const [first] = lines;
    const member = first === undefined ? undefined : kindOf.get(first.event);
    if (first === undefined || member === undefined) return [];
    const events = [...new Set(lines.map(({ event }) => event))];
    const count = (kind: string): number => events.filter((event) => kindOf.get(event)?.kind === kind).length;
    const millibits = milli(lines);
    if (millibits === 0) return [];
    return [
      {
        key,
        code: first.code,
        group: first.group,
        sentence: say(first, { applications: count('application'), reports: count('report') }),
        millibits,
        source: { kind: member.kind, id: member.event },
        mentionId: member.kind === 'application' ? member.mention : null,
        on: dayOf(Math.max(...lines.map(({ event }) => kindOf.get(event)?.day ?? 0))),
      },
    ];
  });
}

function unknownsOf({ reports, unasked, hubs }: Scene, { members, identifiers }: Judgement): string[] {
  const applications = members.filter(({ kind }) => kind === 'application');
  const owners = [...new Set(identifiers.filter(({ kind }) => kind !== 'story' && kind !== 'name').map(({ kind }) => thingWords(kind)))];
  const silent = applications.filter(({ event }) => unasked.has(event)).length;
  const undated = applications.filter(({ departs }) => departs === undefined).length;
  const ungraded = members.filter(({ kind, event }) => kind === 'report' && reports.get(event)?.source === null).length;
  return [
    ...(owners.length > 0
      ? [`Siapa pemilik ${owners.join(', ')} itu; mungkin agen resmi, pemandu, atau tetangga yang menolong mengisi formulir.`]
      : []),
    'Apakah orang-orang ini saling kenal, dan siapa yang mempertemukan mereka.',
    ...(silent > 0 ? [`Jawaban ${silent} pemohon: wawancaranya belum mencatat tanda apa pun.`] : []),
    ...(undated > 0 ? [`Tanggal berangkat ${undated} pemohon.`] : []),
    ...(ungraded > 0 ? [`${ungraded} laporan belum dinilai: seberapa dapat dipercaya sumber dan isinya.`] : []),
    ...(identifiers.some(({ kind }) => kind === 'name')
      ? ['Apakah orang yang disebut laporan benar pemohon itu; belum dipastikan petugas.']
      : []),
    ...new Set(hubs.map(({ kind, reason }) => `Tidak dihitung karena dipakai banyak orang: ${thingWords(kind)} (${reason}).`)),
  ];
}

/** What each strong meeting is worth: the same neighbourhood without it, by the same function. */
function wouldLowerOf({ ego, usual }: Scene, judgement: Judgement): string[] {
  // Without what it was asked about, the largest meeting that is left is what it is about.
  const { focus: _, ...whole } = ego;
  const without = (change: Partial<Ego>): number => Math.max(0, judgeNeighbourhood({ ...whole, ...change }, usual.rates)?.bits ?? 0);
  const labels = new Map(thingLabels(judgement.identifiers).map((label, at) => [judgement.identifiers[at]?.key, label]));
  const strength = new Map<string, number>();
  for (const { identifier, bits } of judgement.evidence)
    if (identifier !== undefined) strength.set(identifier.key, (strength.get(identifier.key) ?? 0) + bits);
  const strongest = [...strength].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, TRIED_WITHOUT);
  const sentences = strongest.flatMap(([key]) => {
    const at = ego.identifiers.findIndex((one) => one.key === key);
    const identifier = ego.identifiers[at];
    if (identifier === undefined) return [];
    const left = without({
      identifiers: ego.identifiers.map((one, n) => (n === at ? { ...one, hub: 'learnt' as const } : one)),
      ties: ego.ties.filter((tie) => tie.identifier !== at),
    });
    return left >= judgement.bits ? [] : [wouldFall(doubtOf(identifier.kind, labels.get(key) ?? ''), judgement.bits, left)];
  });
  const reports = new Set(ego.members.flatMap((member, at) => (member.kind === 'report' ? [at] : [])));
  const denied = reports.size === 0 ? judgement.bits : without({ ties: ego.ties.filter(({ member }) => !reports.has(member)) });
  return [
    ...sentences,
    ...(denied < judgement.bits ? [wouldFall('isi laporan dibantah setelah diperiksa', judgement.bits, denied)] : []),
    'Pemohon terdaftar di SISKOP2MI dengan nomor yang dapat diperiksa, atau berangkat lewat P3MI berizin.',
  ];
}

function doubtOf(kind: string, label: string): string {
  const what = label.charAt(0).toLowerCase() + label.slice(1);
  if (kind === 'story') return `${what} ternyata contoh dari rombongan resmi`;
  if (kind === 'name') return `${what} ternyata orang yang berbeda-beda`;
  return `${what} milik agen berizin, penolong desa, atau kerabat`;
}

/** Lines are in hundredths of a bit: their sum is exact. */
const milli = (lines: readonly { bits: number }[]): number => lines.reduce((sum, { bits }) => sum + Math.round(bits * 100), 0) * 10;

function pictureOf(ego: Ego, { members, identifiers, evidence }: Judgement): Picture {
  const numberOf = new Map(members.map((member, at) => [`${member.kind} ${member.event}`, at]));
  return {
    members: members.map(({ kind: of, event, mention, day }) => {
      // Placements tell about a member; they are none themselves.
      const kind = of === 'report' ? ('report' as const) : ('application' as const);
      const lines = evidence.filter((line) => line.event === event);
      const own = lines.filter(({ code, identifier }) => identifier === undefined && !TOGETHER.has(code));
      return {
        kind,
        id: event,
        mention: mention === '' ? null : mention,
        on: dayOf(day),
        own: milli(own),
        shared: milli(lines) - milli(own),
        says: [...new Set(own.filter(({ bits }) => bits !== 0).map(({ code }) => factWords(code)))],
      };
    }),
    things: identifiers.map(({ key, kind }) => ({ key, kind })),
    ties: identifiers.flatMap(({ key }, thing) => {
      const at = ego.identifiers.findIndex((one) => one.key === key);
      return ego.ties.flatMap((tie) => {
        const member = ego.members[tie.member];
        const number = member === undefined ? undefined : numberOf.get(`${member.kind} ${member.event}`);
        if (tie.identifier !== at || number === undefined) return [];
        const lines = evidence.filter((line) => line.event === member?.event && line.identifier?.key === key);
        return [{ member: number, thing, share: Math.round(tie.probability * 100) / 100, millibits: milli(lines) }];
      });
    }),
  };
}
/** What members share without a thing between them. */
const TOGETHER: ReadonlySet<string> = new Set(['same_set', 'several_reports', 'same_destination', 'near']);

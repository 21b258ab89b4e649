import type { z } from 'zod';
import { readTemplate, renderPdf } from '../../platform/pdf/render-pdf.ts';
import { toldOnce } from './equal-lines.ts';
import type { ReferralView } from './contract.ts';
import * as m from './model.ts';
import type { Projected } from './projection.ts';

const LETTER = readTemplate(new URL('referral-letter.typ', import.meta.url));
const SUMMARY = readTemplate(new URL('case-summary.typ', import.meta.url));

interface Printing {
  readonly now: string;
  /** Every page wears the mark of training data. */
  readonly training: boolean;
}

const DAY = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Jakarta' });
const MINUTE = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' });
const dayWords = (day: string | null | undefined): string =>
  day === null || day === undefined ? 'belum diketahui' : DAY.format(new Date(`${day.slice(0, 10)}T05:00:00Z`));
export const minuteWords = (instant: string): string => `${MINUTE.format(new Date(instant))} WIB`;

const roleWords = (roles: readonly { role: m.PartyRole; from: string; to?: string | null }[]): string =>
  roles
    .map(
      (one) =>
        `${m.ROLE_WORDS[one.role]} (sejak ${dayWords(one.from)}${one.to === null || one.to === undefined ? '' : ` sampai ${dayWords(one.to)}`})`,
    )
    .join('; ');
const tagWords = (tag: string): string => tag.replaceAll('-', ' ');

/** Name, age, roles; people of whom no more may be said than of another stand in one row with their number. */
const partyRows = (parties: NonNullable<Projected['parties']>, names: ReadonlyMap<string, string>): string[][] =>
  toldOnce(
    parties.map((one): string[] => [names.get(one.id) ?? one.maskedName, m.CHILD_WORDS[one.child], roleWords(one.roles)]),
    (row) => row.join(),
    ([name = '', ...rest], people) => [`${name} (${people} orang)`, ...rest],
  );

/** The parts of a projected case in words; a part that is null does not appear, not even as a heading. */
export function partsOf(view: Projected, names: ReadonlyMap<string, string>) {
  const assessed = (one: z.input<typeof m.AssessmentView>): string => {
    const articles = one.articles.length === 0 ? '' : ` Pasal: ${one.articles.join(', ')}.`;
    return `${m.ASSESSMENT_WORDS[one.kind]}: ${m.ASSESSMENT_VALUES[one.kind][one.value] ?? one.value} (${one.agency}, ${dayWords(one.at)}). ${one.reason}${articles}`;
  };
  const none = 'belum dinilai';
  const classes = view.classifications;
  const levels = [
    ...(view.risk === null ? [] : [`${m.ASSESSMENT_WORDS.risk}: ${m.ASSESSMENT_VALUES.risk[view.risk.value] ?? none}`]),
    ...(view.strength === null ? [] : [`${m.ASSESSMENT_WORDS.strength}: ${m.ASSESSMENT_VALUES.strength[view.strength.value] ?? none}`]),
  ];
  const kinds = classes === null ? [] : (['administrative', 'tppm', 'tppo'] as const);
  return {
    number: view.number,
    owner: `${view.owner.office} (${view.owner.agency})`,
    state: m.CASE_STATE_WORDS[view.state],
    regency: view.regency,
    place: view.place?.full ?? null,
    summary: view.summary,
    modus: view.modus === null ? null : (m.MODUS_WORDS[view.modus as keyof typeof m.MODUS_WORDS] ?? view.modus),
    conduct:
      view.conduct === null
        ? null
        : `${dayWords(view.conduct.from)}${view.conduct.to === null ? '' : ` sampai ${dayWords(view.conduct.to)}`}`,
    levels,
    classes: kinds.map((kind) => {
      const one = classes?.[kind];
      return one === null || one === undefined ? `${m.ASSESSMENT_WORDS[kind]}: ${none}` : assessed(one);
    }),
    triad: view.triad?.sentence ?? null,
    parties: view.parties === null ? null : partyRows(view.parties, names),
    facts:
      view.facts
        ?.filter((one) => one.withdrawn === null)
        .map((one) => [
          one.sentence,
          one.element === null ? '–' : `${one.element}: ${tagWords(one.tag ?? '')}`,
          `${m.FACT_SOURCE_WORDS[one.sourceKind]}, nilai ${one.grade}`,
          one.happenedOn === null ? '–' : dayWords(one.happenedOn),
        ]) ?? null,
    evidence:
      view.evidence?.map((one) => ({
        sentence: one.sentence,
        frozen: `versi ${one.version}, dibekukan ${minuteWords(one.frozenAt)}, SHA-256 ${one.sha256}`,
        lines: toldOnce(
          one.lines.map((line) => line.sentence),
          (sentence) => sentence,
          (sentence, times) => `${sentence} (${times} kali)`,
        ),
        unknowns: one.unknowns,
      })) ?? null,
    law:
      view.law?.articles.map(
        (one) => `${one.statute} pasal ${one.article}: ${one.words}${one.penalty === null ? '' : ` (${one.penalty})`}`,
      ) ?? null,
    lawNotes: view.law?.notes.map((note) => `${note.words}${note.verified ? '' : ' (belum diperiksa pada naskah resmi)'}`) ?? [],
    tasks:
      view.tasks?.map(
        (one) => `${one.title} — ${one.office.name}, sampai ${dayWords(one.dueAt)}${one.state === 'open' ? '' : ' (selesai)'}`,
      ) ?? null,
    notes:
      view.notes?.filter((one) => one.visibility === 'agencies').map((one) => `${one.text} (${one.office}, ${dayWords(one.at)})`) ?? null,
  };
}

/** Case summary for the file, made of the same projection as the screen. Own and unit notes are never printed. */
export const printSummary = async (view: Projected, { now, training }: Printing): Promise<Uint8Array> =>
  renderPdf(await SUMMARY, { case: partsOf(view, new Map()), printed: minuteWords(now), training, secrecy: m.SECRECY_NOTICE.words });

/** The letter that goes with a hand-over. @param names full names by party id; only those that may be opened */
export const printLetter = async (
  referral: z.input<typeof ReferralView>,
  view: Projected,
  names: ReadonlyMap<string, string>,
  { now, training }: Printing,
): Promise<Uint8Array> =>
  renderPdf(await LETTER, {
    kind: m.REFERRAL_KIND_WORDS[referral.kind],
    from: referral.from.name,
    to: referral.to.name,
    number: referral.number,
    purpose: referral.purpose,
    message: referral.message ?? '',
    sent: minuteWords(referral.sentAt),
    due: minuteWords(referral.dueAt),
    state: m.REFERRAL_STATE_WORDS[referral.state],
    urgency: referral.urgency.map((sign) => m.URGENCY_WORDS[sign]),
    shared: referral.fields.map((field) => m.FIELD_WORDS[field]),
    named: names.size > 0,
    case: partsOf(view, names),
    printed: minuteWords(now),
    training,
    secrecy: m.SECRECY_NOTICE.words,
  });

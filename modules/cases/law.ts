import { z } from 'zod';
import immigration from '../../db/seed/law/immigration.json' with { type: 'json' };
import placement from '../../db/seed/law/placement.json' with { type: 'json' };
import rules from '../../db/seed/law/rules.json' with { type: 'json' };
import tppo from '../../db/seed/law/tppo.json' with { type: 'json' };
import { PlainDate } from '../../platform/contract/fields.ts';
import { LawArticle } from './model.ts';
import type { AssessmentKind, LawView } from './model.ts';

/** Law is dated data: rows never change meaning, they end and others begin. */
const Penalty = z.object({
  prisonMinYears: z.int().nullable(),
  prisonMaxYears: z.int().nullable(),
  life: z.boolean(),
  fine: z.string().nullable(),
  join: z.enum(['and', 'or', 'and/or']).nullable(),
});
const Row = LawArticle.omit({ penalty: true, limitationYears: true }).extend({
  penalty: Penalty.nullable(),
  readAs: z.string().nullable(),
});
type Row = z.output<typeof Row>;
const Rules = z.object({
  notes: z.array(
    z.object({ when: z.enum(['before', 'from']), day: PlainDate, words: z.string(), source: z.string(), verified: z.boolean() }),
  ),
  limitation: z.array(
    z.object({
      abovePrisonYears: z.int(),
      uptoPrisonYears: z.int().nullable(),
      years: z.int(),
      validFrom: PlainDate,
      validTo: PlainDate.nullable(),
      source: z.string(),
      verified: z.boolean(),
    }),
  ),
});

export const LAW_ROWS: readonly Row[] = z.array(Row).parse([...tppo, ...immigration, ...placement]);
const RULES = Rules.parse(rules);

const holdsOn = (row: { validFrom: string; validTo: string | null }, day: string): boolean =>
  row.validFrom <= day && (row.validTo === null || day <= row.validTo);

const JOINED = { and: 'dan denda', or: 'atau denda', 'and/or': 'dan/atau denda' } as const;

/** "penjara 3–15 tahun dan denda Rp120–600 juta"; null when the article states none of its own. */
function penaltyWords(penalty: Row['penalty']): string | null {
  if (penalty === null) return null;
  const { prisonMinYears: least, prisonMaxYears: most, fine, join, life } = penalty;
  const upTo = life ? `${most} tahun atau seumur hidup` : `${most} tahun`;
  const prison = least === null ? `penjara paling lama ${upTo}` : `penjara ${least}–${upTo}`;
  return fine === null ? prison : `${prison} ${JOINED[join ?? 'and']} ${fine}`;
}

/** Years after which prosecution lapses, where the dossier has the rule; null is "not known here", never "none". */
function limitationOf(row: Row, day: string): number | null {
  const most = row.penalty?.prisonMaxYears ?? null;
  if (most === null) return null;
  const years = row.penalty?.life === true ? 20 : most;
  const rule = RULES.limitation.find(
    (one) => holdsOn(one, day) && years > one.abovePrisonYears && (one.uptoPrisonYears === null || years <= one.uptoPrisonYears),
  );
  return rule?.years ?? null;
}

/**
 * The articles that held on a day, with the notes about changes around it.
 * @param day the day of conduct, not of the report. @source dossier: verified §1–4
 */
export function lawOn(day: string): z.input<typeof LawView> {
  return {
    on: day,
    articles: LAW_ROWS.filter((row) => holdsOn(row, day)).map(({ readAs: _readAs, penalty, ...row }) => ({
      ...row,
      penalty: penaltyWords(penalty),
      limitationYears: limitationOf({ ...row, penalty, readAs: null }, day),
    })),
    notes: RULES.notes
      .filter((note) => (note.when === 'before' ? day < note.day : day >= note.day))
      .map(({ words, verified }) => ({ words, verified })),
  };
}

const GROUPS: Partial<Record<AssessmentKind, readonly Row['group'][]>> = {
  administrative: ['placement', 'immigration'],
  tppm: ['tppm', 'immigration'],
  tppo: ['tppo', 'immigration', 'placement'],
};

/** Whether an article can stand under a classification for conduct between two days: it held on one of them or in between. */
export function articleHolds(code: string, kind: AssessmentKind, from: string, to: string): boolean {
  const row = LAW_ROWS.find((one) => one.code === code);
  if (row === undefined || !(GROUPS[kind] ?? []).includes(row.group)) return false;
  return row.validFrom <= to && (row.validTo === null || row.validTo >= from);
}

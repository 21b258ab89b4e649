import legalWages from './legal-wages.json' with { type: 'json' };

/**
 * Rough value of one unit in rupiah, only to tell whether a promised wage is out of the ordinary.
 * @source Bank Indonesia mid rates, late 2024, rounded; our choice to keep them fixed so that one text always reads the same
 */
const RUPIAH: Readonly<Record<string, number>> = {
  IDR: 1,
  USD: 16_000,
  MYR: 3_500,
  SGD: 12_000,
  TWD: 490,
  HKD: 2_050,
  SAR: 4_250,
  AED: 4_350,
  QAR: 4_400,
  KWD: 52_000,
  JPY: 105,
  KRW: 11.5,
  AUD: 10_300,
  NZD: 9_400,
  EUR: 17_000,
  GBP: 20_000,
  CAD: 11_500,
  THB: 465,
  CNY: 2_200,
  BND: 12_000,
  PLN: 3_950,
  TRY: 460,
  JOD: 22_500,
  BHD: 42_000,
  OMR: 41_000,
};
/** Hours of a paid month. @source Korean minimum wage notice (209 with the paid weekly rest); elsewhere 40 hours × 52 / 12 */
const MONTH_HOURS: Readonly<Record<string, number>> = { KR: 209 };
const USUAL_MONTH_HOURS = 173;
/** Nurses, welders and ship crews earn more than an unskilled entrant. Our choice. */
const SKILLED_FACTOR = 1.8;
/** …and everywhere at least this much: the Gulf has no legal wage for them. Our choice after published nurse placements. */
const SKILLED_LEAST = 30e6;
/** Where no country is named. Our choice: about three times a Javanese regency's minimum wage. */
const HIGH_WAGE_UNKNOWN = 12e6;

/** Where a country is named whose wages we do not know. Our choice. */
const HIGH_WAGE_ELSEWHERE = 18e6;

/** Value in rupiah, or `undefined` for a currency without a rate. */
export function inRupiah(amount: number, currency: string): number | undefined {
  const rate = RUPIAH[currency];
  return rate === undefined ? undefined : amount * rate;
}

/** One line of the list: `from currency amount per room source`. */
interface LegalWage {
  readonly from: string;
  readonly currency: string;
  readonly amount: number;
  readonly hourly: boolean;
  readonly room: number;
}

/** @source `legal-wages.json`: minimum wages by law with their first day; where there is none, the published or customary wage */
const LEGAL_WAGES: ReadonlyMap<string, readonly LegalWage[]> = new Map(
  Object.entries(legalWages).map(([iso, lines]) => [
    iso,
    lines.map((line) => {
      const [from = '', currency = '', amount, per, room] = line.split(' ');
      return { from, currency, amount: Number(amount), hourly: per === 'hour', room: Number(room) };
    }),
  ]),
);

/**
 * Monthly wage in rupiah from which an offer to an unskilled worker is out of the ordinary: what the law of that country sets for
 * the day, times room for overtime (our choice); before the first known day the first line holds.
 */
function highWageOf(iso: string, date: string | undefined): number | undefined {
  const rows = LEGAL_WAGES.get(iso) ?? [];
  const row = rows.findLast((one) => date === undefined || one.from.slice(0, date.length) <= date) ?? rows[0];
  if (row === undefined) return undefined;
  const month = row.hourly ? row.amount * (MONTH_HOURS[iso] ?? USUAL_MONTH_HOURS) : row.amount;
  return (inRupiah(month, row.currency) ?? 0) * row.room;
}

/** Is this monthly wage out of the ordinary for the countries named? With several the most generous limit counts. */
export function isHighWage(rupiah: number, countries: readonly string[], skilled: boolean, date?: string): boolean {
  const limits = countries.map((iso) => highWageOf(iso, date)).filter((limit) => limit !== undefined);
  const limit = limits.length === 0 ? (countries.length === 0 ? HIGH_WAGE_UNKNOWN : HIGH_WAGE_ELSEWHERE) : Math.max(...limits);
  return rupiah >= (skilled ? Math.max(SKILLED_FACTOR * limit, SKILLED_LEAST) : limit);
}

/** "belasan juta", "puluhan juta": wages without a figure. */
export const VAGUE_WAGE =
  /(?:gaji|upah|penghasilan|pendapatan|bayaran)(?:nya)?\s+(?:[\p{L}-]+\s+){0,5}?(?:(?:belasan|puluhan|ratusan) juta(?: rupiah)?|(?:tinggi|besar|fantastis|menggiurkan|gede|selangit|menjanjikan|dollar|dolar|lumayan besar))(?: per bulan| sebulan)?/giu;

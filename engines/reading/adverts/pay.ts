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

/**
 * Monthly wage in rupiah above which an offer to an unskilled worker is out of the ordinary, by country.
 * @source minimum wages and published placement wages (Taiwan NT$ 25,250–28,590, Korea and Japan entry wages, dossier: schemes) with room above; our choice
 */
const HIGH_WAGE: Readonly<Record<string, number>> = {
  KH: 8e6,
  MM: 8e6,
  LA: 8e6,
  TH: 9e6,
  VN: 9e6,
  PH: 9e6,
  MY: 10e6,
  BN: 12e6,
  SG: 16e6,
  HK: 16e6,
  MO: 18e6,
  TW: 24e6,
  SA: 11e6,
  AE: 13e6,
  QA: 13e6,
  KW: 13e6,
  BH: 12e6,
  OM: 12e6,
  JO: 9e6,
  JP: 35e6,
  KR: 42e6,
  AU: 48e6,
  NZ: 48e6,
  US: 50e6,
  CA: 48e6,
  DE: 55e6,
  NL: 50e6,
  GB: 50e6,
  IT: 35e6,
  PL: 26e6,
  RS: 18e6,
  TR: 18e6,
  RO: 20e6,
  HU: 22e6,
  CZ: 26e6,
  CN: 16e6,
};
/** Nurses, welders and ship crews earn more than an unskilled entrant. Our choice. */
const SKILLED_FACTOR = 1.8;
/** Where no country is named. Our choice: about three times a Javanese regency's minimum wage. */
const HIGH_WAGE_UNKNOWN = 12e6;

/** Value in rupiah, or `undefined` for a currency without a rate. */
export function inRupiah(amount: number, currency: string): number | undefined {
  const rate = RUPIAH[currency];
  return rate === undefined ? undefined : amount * rate;
}

/** Is this monthly wage out of the ordinary for the countries named? With several the most generous limit counts. */
export function isHighWage(rupiah: number, countries: readonly string[], skilled: boolean): boolean {
  const limits = countries.map((iso) => HIGH_WAGE[iso]).filter((limit) => limit !== undefined);
  return rupiah >= (skilled ? SKILLED_FACTOR : 1) * (limits.length === 0 ? HIGH_WAGE_UNKNOWN : Math.max(...limits));
}

/** "belasan juta", "puluhan juta": wages without a figure. */
export const VAGUE_WAGE =
  /(?:gaji|upah|penghasilan|pendapatan|bayaran)(?:nya)?\s+(?:[\p{L}-]+\s+){0,5}?(?:(?:belasan|puluhan|ratusan) juta(?: rupiah)?|(?:tinggi|besar|fantastis|menggiurkan|gede|selangit|menjanjikan|dollar|dolar|lumayan besar))(?: per bulan| sebulan)?/giu;

/**
 * Bits for and against one event, given that two published reports are of the same days. Rounded logarithms of how much more often
 * reports on one event agree so than reports on two.
 * @source measured on 253 published reports of 2009–2026 (decision 0040); where they hold too few cases, our choice
 */
export const BITS = {
  identifier: 8,
  company: 5,
  otherCompany: -1,
  vessel: 4,
  /** A name or initials count as in other reports, but not more than this. */
  name: 4,
  otherInitials: -0.5,
  village: 4.5,
  district: 4,
  regency: 2,
  /** One names only the province, or both another regency of it. */
  province: 3,
  nextRegency: 1.5,
  homeIsScene: 1.5,
  /** Only the province is the same. */
  homeIsProvince: 0.7,
  elsewhere: -1.5,
  otherProvince: -0.5,
  country: 3.5,
  /** Thousands go there each year. To Malaysia go most: it says nothing. */
  usualCountry: 2,
  otherCountry: -2,
  /** The same number, or one that parts of the other add up to; of about as many people in all, and not. */
  largeCount: 4,
  partCount: 1,
  smallCount: 1.5,
  /** Less than a tenth more. */
  /** Where one of them may count something else. */
  figure: 3,
  nearCount: 3,
  otherFew: -0.8,
  otherCount: -0.8,
  /** Three times as many. */
  farCount: -2.5,
  amount: 2.5,
  /** Papers of one day tell of the same weekday anyhow. */
  toldDay: 1,
  otherDay: -1.5,
  otherKind: -1.2,
  /** A word with a capital in both, and another one. */
  nameWord: 2.5,
  word: 0.5,
  period: -4,
  otherWay: -1.5,
  sex: 1.5,
  otherSex: -1.5,
} as const;
/** Adds bits for or against, and why. */
export type Add = (worth: number, why?: string) => void;

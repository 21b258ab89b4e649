/** What each agreement is worth, in bits. Our choice: an identifier settles it, a country and a week hardly. */
export const BITS = {
  identifier: 12,
  company: 7,
  hub: 1,
  vessel: 6,
  ferry: 2,
  largeCount: 5,
  count: 3.5,
  smallCount: 1.5,
  nearCount: 1.5,
  amount: 3,
  topic: 3,
  usualTopic: 1.5,
  happening: 1.5,
  told: 2,
  look: 2,
  officeNumber: 1,
  country: 1,
  unusual: 2.5,
  sameDay: 3.5,
  sameDays: 2.5,
  sameWeeks: 1.5,
  sameText: 8,
  likeText: 3,
} as const;
/** What a disagreement costs. Our choice. */
export const COST = {
  company: 5,
  name: 3,
  initials: 2,
  vessel: 3,
  identifier: 4,
  district: 3.5,
  regency: 2.5,
  country: 3,
  count: 1.5,
  matter: 4,
  cleared: 2,
  year: 6,
  months: 1,
} as const;

/** Gathers signs for and against. */
export class Balance {
  score = 0;
  kinds = 0;
  particular = false;
  conflict = false;
  settled = false;
  /** Settled by more than a person's name: a number, an account or a company. */
  proven = false;
  readonly because: string[] = [];

  agree(bits: number, why: string, particular = true): void {
    this.score += bits;
    this.kinds += 1;
    this.particular ||= particular;
    this.because.push(why);
  }
}

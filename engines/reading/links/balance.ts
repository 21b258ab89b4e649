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
  thing: 1,
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
  /** Of one province, where somebody of one name is told of. */
  nextRegency: 0.5,
  country: 3,
  count: 1.5,
  matter: 4,
  cleared: 2,
  /** Never by these two alone; a third report may still tie them. */
  unrelated: 20,
  year: 6,
  months: 1,
  late: 2,
  told: 2.5,
} as const;

/**
 * What an agreement is about. Two reports are one event when they agree in two aspects: the same people at the same place, the same
 * number from the same village. The country counts only beside the people, the day beside what is telling by itself.
 */
export type Aspect = 'who' | 'where' | 'number' | 'matter' | 'route' | 'wording' | 'when';

/** A number of people or a name that says so much is borne out by the day alone. Our choice. */
const TELLING: Readonly<Partial<Record<Aspect, number>>> = { number: 3.5, who: 4 };

/** A small town abroad says something beside any name; a country does not. Our choice. */
const TOWN = 3;

/** Gathers signs for and against. */
export class Balance {
  score = 0;
  particular = false;
  conflict = false;
  unlike = false;
  settled = false;
  /** Settled by more than a person's name: a number, an account or a company. */
  proven = false;
  /** Both name people, and none is the same. */
  otherNames = false;
  /** By a number, an account or a plate. */
  identified = false;
  /** Two people, or somebody and his ship, are named in both. */
  twoParties = false;
  /** So many people and such a sum. */
  twoNumbers = false;
  /** The best that is said of who it was. */
  whoBits = 0;
  readonly because: string[] = [];
  readonly #aspects = new Set<Aspect>();
  #telling = false;
  #routeBits = 0;

  /** @param telling  false for what thousands have in common: then it never stands beside a name as a second aspect */
  agree(aspect: Aspect, bits: number, why: string, particular = true, telling = true): void {
    this.score += bits;
    this.particular ||= particular;
    if (aspect === 'who') this.whoBits = Math.max(this.whoBits, bits);
    this.#aspects.add(aspect);
    if (aspect === 'route' && telling) this.#routeBits += bits;
    this.#telling ||= particular && bits >= (TELLING[aspect] ?? Infinity);
    this.because.push(why);
  }

  has(aspect: Aspect): boolean {
    return this.#aspects.has(aspect);
  }

  /** How many independent aspects agree. */
  get aspects(): number {
    const found = new Set(this.#aspects);
    if (!this.#telling) found.delete('when');
    if (!found.has('who') || !(this.#telling || this.#routeBits >= TOWN)) found.delete('route');
    return found.size + (this.twoParties ? 1 : 0) + (this.twoNumbers ? 1 : 0);
  }
}

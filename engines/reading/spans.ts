import type { AreaLevel, Gazetteer } from '../gazetteer/index.ts';

export type PlaceLevel = AreaLevel | 'island' | 'other';

/** What each kind of fact carries beside its place in the text. */
export interface Norms {
  person: Record<string, never>;
  place: { level: PlaceLevel; kemendagri_code: string | null; kemendagri_name: string | null; name?: string };
  destination_country: { iso: string };
  money: { currency: string; min: number; max: number };
  date: { iso: string };
  count: { value_min: number; value_max: number; unit: 'orang' };
  phone: { e164: string; kind?: 'toll_free' | 'short_code' };
  organisation: { canon?: string };
  document: { kind: string };
  job: { canon: string };
  nik: { value: string };
  passport_number: { value: string };
  bank_account: { value: string };
  social_account: { value: string };
  vehicle_plate: { value: string };
  url: { value: string };
}

export type FactType = keyof Norms;

/** A fact with its place in the text: UTF-16 offsets, end exclusive. */
export type Span = {
  [Type in FactType]: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly type: Type;
    readonly norm: Norms[Type];
  };
}[FactType];

export interface ReadingOptions {
  /** The day the text was written: `2025-12-21`, `2025-12` or `2025`. Without it "Selasa (3/1)" is left alone. */
  readonly date?: string | undefined;
  /** Without it only countries, no places in Indonesia, are found. */
  readonly gazetteer?: Gazetteer | undefined;
}

/** Collects facts and keeps them from overlapping: who claims first, keeps the text. */
export class Claims {
  readonly spans: Span[] = [];
  readonly #text: string;
  readonly #taken: Uint8Array;

  constructor(text: string) {
    this.#text = text;
    this.#taken = new Uint8Array(text.length);
  }

  isFree(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if (this.#taken[at] !== 0) return false;
    return true;
  }

  /** Marks text as spoken for (a ship, a street) without making it a fact. */
  block(start: number, end: number): void {
    this.#taken.fill(1, start, end);
  }

  add<Type extends FactType>(type: Type, start: number, end: number, norm: Norms[Type]): boolean {
    if (end <= start || !this.isFree(start, end)) return false;
    this.#taken.fill(1, start, end);
    this.spans.push({ start, end, text: this.#text.slice(start, end), type, norm } as Span);
    return true;
  }

  sorted(): Span[] {
    return this.spans.sort((one, other) => one.start - other.start);
  }
}

import type { Chance } from '../chance/chance.ts';
import grammar from './grammar.json' with { type: 'json' };
import { writeInHabit } from './habits.ts';
import type { Writer } from './habits.ts';
import { writeCount, writeDay, writeMoney, writePhoneInText } from './word-shapes.ts';

/** What a reporter tells, as facts of the world; absent = not told. */
export interface ToldFacts {
  readonly recruiter?: string;
  readonly phone?: string;
  readonly handle?: string;
  readonly plate?: string;
  readonly account?: string;
  readonly company?: string;
  readonly victim?: string;
  readonly age?: number;
  readonly place?: string;
  readonly destination?: string;
  readonly job?: string;
  /** Million rupiah a month; before leaving. */
  readonly pay?: number;
  readonly advance?: number;
  /** Day number. */
  readonly departs?: number;
  readonly others?: number;
  readonly route?: 'tourism' | 'umrah' | 'licensed' | 'none';
}

export interface TextStyle extends Writer {
  /** Day of writing. */
  readonly today: number;
  readonly topic: 'recruiting' | 'grudge' | 'question' | 'vague';
}

type ListName = { [K in keyof typeof grammar]: (typeof grammar)[K] extends string[] ? K : never }[keyof typeof grammar];
const ROUTES = { tourism: 'routeTourism', umrah: 'routeUmrah', licensed: 'routeLicensed', none: 'routeNone' } as const;
const ADDRESSED = /^(Pak|Bu|Mas|Mbak|Kang|Cak|Bang|Lek|Abah|Kaji|Mak|Bude|Yuk|Teh|Ning|Bos|Mbah|Si|Koh|Pakde|Mbok|Papi|Mami|Bunda) /i;
const JOINTS = ['. ', '. ', ', ', ' ', '\n', '.. ', ' , ', '... ', ' - ', '; '];

/**
 * A free text that tells the facts and no others: phrases in changing order, then the habits of the writer.
 * @source the grammar is ours; kinds of errors: dossier simulator §2.10
 */
export function writeText(chance: Chance, facts: ToldFacts, style: TextStyle): string {
  const draw = (name: ListName): string => chance.pick(grammar[name]);
  const fill = (template: string): string => fillIn(chance, template, facts, style.today);
  const plain = style.topic === 'question' || style.topic === 'vague';
  if (style.official && style.topic === 'recruiting' && chance.happens(0.7)) {
    const parts = [...clauses(chance, facts, 'formal', false).map(fill), ...(chance.happens(0.6) ? [draw('formalMore')] : [])];
    return writeInHabit(chance, parts.map(capital).join(chance.pick(['. ', '. ', '; ', '\n', ', '])), style);
  }
  const body = plain
    ? [fill(draw(style.topic === 'vague' ? 'vague' : 'question'))]
    : clauses(chance, facts, 'recruit', style.topic === 'grudge').map(fill);
  if (style.topic === 'vague' && chance.happens(0.5)) body.push(draw('worry'));
  const request = chance.happens(0.55) ? draw('request') : '';
  const parts = [draw('greeting'), draw('opener'), ...body, request, draw('closing')].filter((part) => part !== '');
  return writeInHabit(chance, parts.join(chance.pick(JOINTS)), style);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The sentence of the accusation among those of the single facts, in an order of chance. */
function clauses(chance: Chance, facts: ToldFacts, lead: 'recruit' | 'formal', grudge: boolean): string[] {
  const draw = (name: ListName): string => chance.pick(grammar[name]);
  const rest: string[] = [];
  const when = (told: unknown, name: ListName, share = 1): void => {
    if (told !== undefined && chance.happens(share)) rest.push(draw(name));
  };
  const main = draw(lead);
  when(facts.pay, 'promise');
  when(facts.advance, 'advance');
  when(facts.departs, 'when');
  when(main.includes('{tempat}') ? undefined : facts.place, 'where');
  when(facts.phone, 'phone');
  when(facts.handle, 'handle');
  when(facts.plate, 'vehicle');
  when(facts.account, 'account');
  when(facts.company, 'company');
  when(facts.age, 'victimMore');
  when(facts.others, 'others');
  when(facts.route, ROUTES[facts.route ?? 'none'], 0.3);
  when(true, 'routeAny', 0.3);
  when(true, 'worry', lead === 'formal' ? 0.1 : 0.4);
  if (grudge) rest.push(draw('debt'));
  for (let at = rest.length - 1; at > 0; at -= 1) {
    const other = chance.below(at + 1);
    [rest[at], rest[other]] = [rest[other]!, rest[at]!];
  }
  return rest.toSpliced(chance.happens(0.75) ? 0 : chance.below(rest.length + 1), 0, main);
}

/** A word in front of a bare name; who has a form of address already gets none. */
function addressed(chance: Chance, recruiter: string): string {
  return ADDRESSED.test(recruiter) ? recruiter : chance.pick(grammar.address) + recruiter;
}

function fillIn(chance: Chance, template: string, facts: ToldFacts, today: number): string {
  const country = (): string => {
    const names: Readonly<Record<string, string>> = grammar.countryWords;
    return facts.destination === undefined ? 'luar negeri' : chance.pick((names[facts.destination] ?? facts.destination).split('|'));
  };
  const work = (): string => {
    const lists: readonly string[] = facts.destination === 'ID' ? grammar.homework : grammar.work;
    const told = (one: string): boolean =>
      (facts.job !== undefined || !one.includes('{kerjaan}')) && (facts.destination !== undefined || !one.includes('{negara}'));
    const fitting = lists.filter(told);
    return chance.pick(fitting.length > 0 ? fitting : ['kerja']);
  };
  return template
    .replace('{kerja}', work)
    .replace('{siapa}', () => (facts.recruiter === undefined ? chance.pick(grammar.nobody) : addressed(chance, facts.recruiter)))
    .replace('{korban}', () => facts.victim ?? chance.pick(grammar.victimWords))
    .replace('{kerjaan}', () => facts.job ?? 'apa saja')
    .replace('{negara}', country)
    .replace('{gaji}', () => writeMoney(chance, facts.pay ?? 5))
    .replace('{uang}', () => writeMoney(chance, facts.advance ?? 2))
    .replace('{tanggal}', () => writeDay(chance, facts.departs ?? today, today))
    .replace('{tempat}', () => facts.place ?? 'kampung sini')
    .replace('{hp}', () => writePhoneInText(chance, facts.phone ?? ''))
    .replace('{akun}', () => facts.handle ?? '')
    .replace('{plat}', () => facts.plate ?? 'luar kota')
    .replace('{rekening}', () => facts.account ?? '')
    .replace('{pt}', () => facts.company ?? '')
    .replace('{umur}', () => String(facts.age ?? 19))
    .replace('{n}', () => writeCount(chance, facts.others ?? 2));
}

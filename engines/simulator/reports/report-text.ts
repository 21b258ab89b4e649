import { dateOf } from '../chance/calendar.ts';
import type { Chance } from '../chance/chance.ts';
import { respell, slip, transpose } from '../writing/corrupt-name.ts';
import chat from './chat-words.json' with { type: 'json' };
import grammar from './grammar.json' with { type: 'json' };

/** What a reporter tells, as words of the world; absent = not told. */
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
  readonly pay?: number;
  readonly advance?: number;
  /** Day number. */
  readonly departs?: number;
  readonly others?: number;
}

export interface TextStyle {
  /** Day of writing. */
  readonly today: number;
  readonly typoPerToken: number;
  readonly language: 'jawa' | 'sasak';
  readonly topic: 'recruiting' | 'grudge' | 'question' | 'vague';
}

type ListName = { [K in keyof typeof grammar]: (typeof grammar)[K] extends string[] ? K : never }[keyof typeof grammar];
const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
const NUMBERS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas', 'dua belas'];

const words = (text: string): Map<string, string[]> =>
  new Map(text.split('|').map((row) => [row.split(':')[0]!, row.split(':')[1]!.split(' ')]));
const SHORT = words(chat.short);
const LOCAL: Readonly<Record<string, Map<string, string[]>>> = {
  jawa: words(chat.jawa),
  sasak: words(chat.sasak),
  malay: words(chat.malay),
};

/** An amount of so many millions, the way people write it. */
export function writeMoney(chance: Chance, millions: number): string {
  const whole = String(millions);
  return chance.pick([
    `${whole} juta`,
    `${whole}jt`,
    `${whole} jt`,
    `Rp ${whole}.000.000`,
    `rp${whole}jt`,
    `Rp. ${whole}.000.000,-`,
    `${whole}000000`,
    `${NUMBERS[millions] ?? whole} juta`,
    `Rp${whole} jutaan`,
    `${whole} jutaan`,
  ]);
}

/** A day, exact or as seen from today. */
export function writeDay(chance: Chance, day: number, today: number): string {
  const { year, month, day: ofMonth } = dateOf(day);
  const ahead = day - today;
  const forms = [
    `tanggal ${ofMonth}`,
    `tgl ${ofMonth}`,
    `${ofMonth} ${MONTHS[month - 1]!}`,
    `${ofMonth}/${month}`,
    `${ofMonth}-${month}-${year}`,
    `tgl ${ofMonth} ${MONTHS[month - 1]!.slice(0, 3).toLowerCase()}`,
    `${ofMonth} ${MONTHS[month - 1]!} ${year}`,
  ];
  if (ahead >= 0 && ahead <= 1) forms.push('besok', 'besok malam', 'sesuk');
  if (ahead > 1 && ahead <= 7) forms.push('minggu ini', `${ahead} hari lagi`, 'minggu depan');
  if (ahead > 7 && ahead <= 13) forms.push('minggu depan');
  if (ahead > 11 && ahead <= 17) forms.push('dua minggu lagi');
  const now = dateOf(today);
  const months = (year - now.year) * 12 + month - now.month;
  if (months === 0 && ofMonth > 23) forms.push('akhir bulan ini');
  if (months === 1) forms.push('bulan depan', 'bulan ngarep');
  if (months > 0) forms.push(`bulan ${MONTHS[month - 1]!}`, ofMonth > 20 ? `akhir ${MONTHS[month - 1]!}` : `${MONTHS[month - 1]!} ini`);
  return chance.pick(forms);
}

/** A number in one of many shapes. */
export function writePhoneInText(chance: Chance, phone: string): string {
  const a = phone.slice(0, 4);
  const b = phone.slice(4, 8);
  const c = phone.slice(8);
  return chance.pick([
    phone,
    phone,
    phone,
    `+62${phone.slice(1)}`,
    `62${phone.slice(1)}`,
    `${a}-${b}-${c}`,
    `${a} ${b} ${c}`,
    `${a}.${b}.${c}`,
    `+62 ${phone.slice(1, 4)}-${b}-${c}`,
    `wa.me/62${phone.slice(1)}`,
    `${phone.slice(0, 3)} ${phone.slice(3, 6)} ${phone.slice(6)}`,
    phone.replaceAll('0', 'O').slice(0, 1) + phone.slice(1),
    `${a}${b} ${c}`,
  ]);
}

/**
 * A free text that tells the facts: phrases in changing order, then the habits of the writer.
 * @source the grammar is ours; kinds of errors: dossier simulator §2.10
 */
export function writeText(chance: Chance, facts: ToldFacts, style: TextStyle): string {
  const draw = (name: ListName): string => chance.pick(grammar[name]);
  const fill = (template: string): string => fillIn(chance, template, facts, style.today);
  const body =
    style.topic === 'question' || style.topic === 'vague'
      ? [fill(draw(style.topic))]
      : clauses(chance, facts, style.topic === 'grudge').map(fill);
  if (style.topic === 'vague' && chance.happens(0.5)) body.push(draw('worry'));
  const parts = [draw('greeting'), draw('opener'), ...body, ...(chance.happens(0.55) ? [draw('request')] : []), draw('closing')].filter(
    (part) => part !== '',
  );
  const join = chance.pick(['. ', '. ', ', ', ' ', '\n', '.. ', ' , ', '... ', ' - ']);
  return habits(chance, parts.join(join), style);
}

function clauses(chance: Chance, facts: ToldFacts, grudge: boolean): string[] {
  const draw = (name: ListName): string => chance.pick(grammar[name]);
  const optional: string[] = [];
  const when = (told: unknown, name: ListName, share = 1): void => {
    if (told !== undefined && chance.happens(share)) optional.push(draw(name));
  };
  when(facts.pay, 'promise');
  when(facts.advance, 'advance');
  when(facts.departs, 'when');
  when(facts.place, 'where');
  when(facts.phone, 'phone');
  when(facts.handle, 'handle');
  when(facts.plate, 'vehicle');
  when(facts.account, 'account');
  when(facts.company, 'company');
  when(facts.age, 'victimMore');
  when(facts.others, 'others');
  when(true, 'paperless', 0.35);
  when(true, 'worry', 0.4);
  if (grudge) optional.push(draw('debt'));
  for (let at = optional.length - 1; at > 0; at -= 1) {
    const other = chance.below(at + 1);
    [optional[at], optional[other]] = [optional[other]!, optional[at]!];
  }
  const position = chance.happens(0.75) ? 0 : chance.below(optional.length + 1);
  return optional.toSpliced(position, 0, draw('recruit'));
}

function fillIn(chance: Chance, template: string, facts: ToldFacts, today: number): string {
  const country = (): string => {
    const names: Readonly<Record<string, string>> = grammar.countryWords;
    return facts.destination === undefined ? 'luar negeri' : chance.pick((names[facts.destination] ?? facts.destination).split('|'));
  };
  const work = (): string => {
    const lists: readonly string[] = facts.destination === 'ID' ? grammar.homework : grammar.work;
    const fitting = lists.filter(
      (one) => (facts.job !== undefined || !one.includes('{kerjaan}')) && (facts.destination !== undefined || !one.includes('{negara}')),
    );
    return chance.pick(fitting.length > 0 ? fitting : ['kerja']);
  };
  return template
    .replace('{kerja}', work)
    .replace('{siapa}', () => facts.recruiter ?? chance.pick(grammar.nobody))
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
    .replace('{n}', () => (chance.happens(0.7) ? String(facts.others ?? 2) : (NUMBERS[facts.others ?? 2] ?? 'banyak')));
}

/** Short forms, local words, typos, letters, points: how this writer writes. Words with digits or signs stay. */
function habits(chance: Chance, text: string, style: TextStyle): string {
  const shortens = chance.happens(0.55) ? 0.15 + 0.6 * chance.next() : 0;
  const local = chance.happens(0.3) ? (chance.happens(0.1) ? LOCAL['malay'] : LOCAL[style.language]) : undefined;
  const typos = style.typoPerToken * (0.3 + 1.4 * chance.next());
  const written = text.split(' ').map((word) => {
    if (!/^[a-z]+$/.test(word)) return word;
    const regional = local?.get(word);
    if (regional !== undefined && chance.happens(0.7)) return chance.pick(regional);
    const short = SHORT.get(word);
    if (short !== undefined && chance.happens(shortens)) return chance.pick(short);
    if (!chance.happens(typos)) return word;
    return chance.pick([slip, slip, respell, transpose])(chance, word);
  });
  const joined = written.join(' ');
  const u = chance.next();
  if (u < 0.45) return joined.toLowerCase();
  if (u < 0.5) return joined.toUpperCase();
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

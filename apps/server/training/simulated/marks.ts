import { parseNik } from '../../../../engines/matching/identifiers/nik.ts';
import type { SimulateOptions } from '../../../../engines/simulator/index.ts';
import { TRAINING_PHONES } from '../people.ts';
import type { Inventor } from '../people.ts';

export type Mark = NonNullable<SimulateOptions['mark']>;

const PHONE_DIGITS = 12;
const PLATE_DIGITS = 4;
/** Real serial numbers of a NIK count up from 0001 per place and day; invented ones begin at 9001. */
const SERIAL_AT = 12;
const INVENTED_FROM = 9_000;
const SERIALS = 1_000;

/**
 * What is written in the place of drawn numbers and names: phones of the training range, accounts that begin with zeros, plates that no
 * office gives out, and "latihan" in the name of every company and handle. The same drawn value always gets the same mark, so whoever
 * shared a number still does.
 */
export function trainingMarks(people: Inventor): Mark {
  const known = new Map<string, string>();
  const once = (key: string, make: (nth: number) => string): string => {
    const mark = known.get(key) ?? make(known.size + 1);
    known.set(key, mark);
    return mark;
  };
  const phone = (value: string): string => once(`phone ${value}`, () => people.phone());
  const marks: Readonly<Record<Parameters<Mark>[0], (value: string) => string>> = {
    phone,
    account(value) {
      const [bank = '', number = ''] = value.split(' ');
      // The account of an e-wallet is the number of a phone.
      if (number.startsWith('08') && !/^B|^Mandiri/.test(bank)) return `${bank} ${phone(number)}`;
      return once(value, (nth) => `${bank} ${String(nth).padStart(number.length, '0')}`);
    },
    plate: (value) => once(value, (nth) => `${value.split(' ')[0]} ${String(nth % 10 ** PLATE_DIGITS).padStart(PLATE_DIGITS, '0')} LT`),
    handle: (value) => once(value, (nth) => `@latihan_loker${nth}`),
    company: (value) => value.replace(/^(PT|CV) /, '$1 Latihan '),
  };
  return (kind, value) => marks[kind](value);
}

/**
 * A phone as it stands on a form, if it is one of ours. A slip of the pen may have led out of the training range; such a number could be
 * somebody's and is left out.
 */
export function trainingPhone(written: string | undefined): string | undefined {
  const digits = written?.replace(/\D/g, '').replace(/^62/, '0');
  return digits?.length === PHONE_DIGITS && digits.startsWith(TRAINING_PHONES) ? digits : undefined;
}

/** The same number with an invented serial; slips of the pen in other places stay. Undefined when it cannot be one at all. */
export function trainingNik(nik: string | undefined): string | undefined {
  if (nik === undefined) return undefined;
  const invented = `${nik.slice(0, SERIAL_AT)}${INVENTED_FROM + (Number(nik.slice(SERIAL_AT)) % SERIALS)}`;
  return parseNik(invented).ok ? invented : undefined;
}

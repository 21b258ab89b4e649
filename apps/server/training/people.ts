import { z } from 'zod';
import names from '../../../db/seed/training/names.json' with { type: 'json' };
import type { Chance } from './chance.ts';
import type { Village } from './villages.ts';

const NAMES = z
  .object({ male: z.array(z.string()), female: z.array(z.string()), second: z.array(z.string()), streets: z.array(z.string()) })
  .parse(names);

/** Somebody who does not exist. */
export interface Person {
  readonly name: string;
  readonly sex: 'L' | 'P';
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly nik: string;
  readonly kk: string;
  readonly phone: string;
  readonly village: Village;
  readonly addressLine: string;
  readonly rt: number;
  readonly rw: number;
}

/** What a story fixes about a person; the rest is invented. */
export interface Wanted {
  readonly sex?: 'L' | 'P';
  /** Years of age on the first day of the story. */
  readonly age?: number;
  /** First six digits of the NIK when the card was issued elsewhere, e.g. `530401`. */
  readonly nikArea?: string;
  readonly birthPlace?: string;
  readonly household?: Pick<Person, 'kk' | 'phone' | 'village' | 'addressLine' | 'rt' | 'rw'>;
  readonly addressLine?: string;
  readonly rt?: number;
  readonly rw?: number;
}

/**
 * Serial numbers of invented NIK and KK begin here. Real ones count up from 0001 per place and day and never come near.
 * @source our choice
 */
const FIRST_SERIAL = 9_001;
const SERIALS = 999;
/** Every phone of the training district is 0899-0000-0000 … 0899-0000-9999: registered to nobody we know, recognisable at sight. */
export const TRAINING_PHONES = '08990000';
const WOMEN_ADD_DAYS = 40;
const FIRST_YEAR_BACK = 20;
const YEARS = 28;

/** Invents people one after another; none has the NIK or the phone of another. */
export interface Inventor {
  person(village: Village, wanted?: Wanted): Person;
  phone(): string;
  name(sex: 'L' | 'P'): string;
}

/** @param year the year of the story: everybody is grown up in it */
export function inventor(luck: Chance, year: number): Inventor {
  let serial = 0;
  let phones = 0;
  const two = (n: number): string => String(n).padStart(2, '0');
  const nextSerial = (): string => String(FIRST_SERIAL + (serial++ % SERIALS));
  const phone = (): string => `${TRAINING_PHONES}${String(++phones).padStart(4, '0')}`;
  const name = (sex: 'L' | 'P'): string => `${luck.pick(sex === 'L' ? NAMES.male : NAMES.female)} ${luck.pick(NAMES.second)}`;
  return {
    phone,
    name,
    person(village, wanted = {}) {
      const sex = wanted.sex ?? (luck.often(0.5) ? 'L' : 'P');
      const born = year - (wanted.age ?? FIRST_YEAR_BACK + luck.int(YEARS));
      const [month, day] = [1 + luck.int(12), 1 + luck.int(28)];
      const area = village.code.replaceAll('.', '').slice(0, 6);
      const dayInNik = two(sex === 'P' ? day + WOMEN_ADD_DAYS : day);
      const house = wanted.household ?? {
        kk: `${area}${two(1 + luck.int(28))}${two(1 + luck.int(12))}${two(10 + luck.int(15))}${nextSerial()}`,
        phone: phone(),
        village,
        addressLine: wanted.addressLine ?? `${luck.pick(NAMES.streets)} ${1 + luck.int(180)}`,
        rt: wanted.rt ?? 1 + luck.int(9),
        rw: wanted.rw ?? 1 + luck.int(6),
      };
      return {
        ...house,
        name: name(sex),
        sex,
        birthDate: `${born}-${two(month)}-${two(day)}`,
        birthPlace: wanted.birthPlace ?? village.regency,
        nik: `${wanted.nikArea ?? area}${dayInNik}${two(month)}${two(born % 100)}${nextSerial()}`,
      };
    },
  };
}

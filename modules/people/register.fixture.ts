import { normaliseMention } from '../../engines/matching/index.ts';
import type { Mention } from '../../engines/matching/index.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { recordMention } from './index.ts';
import { mentionOf } from './scene.fixture.ts';

export const PERSONS = 300;

const FIRST = ['Sutrisno', 'Nurhayati', 'Moch. Rizki', 'Wagiyem', 'Ponirah', 'Yohanes', 'Ketut', 'Siti', 'Rukmini', 'Ahmad', 'Katemi'];
const LAST = ['Santoso', 'Wijaya', 'Lestari', 'Simbolon', 'Hidayat', 'Nahak', 'Suryani', 'Utami', 'Prasetyo', 'Gunawan', 'Setyowati', ''];
const two = (value: number): string => String(value).padStart(2, '0');

/** An invented person of one of twelve villages; people of one house share the phone. */
export function personOf(number: number): { name: string; birthDate: string; nik: string; phone: string; villageCode: string } {
  const [day, month, year] = [1 + ((number * 7) % 28), 1 + ((number * 5) % 12), 1955 + ((number * 13) % 50)];
  const villageCode = `350501${2001 + (number % 12)}`;
  return {
    name: `${FIRST[number % FIRST.length] ?? ''} ${LAST[(number * 5) % LAST.length] ?? ''}`.trim(),
    birthDate: `${year}-${two(month)}-${two(day)}`,
    nik: `350501${two(day)}${two(month)}${two(year % 100)}${String(1 + (number % 9)).padStart(4, '0')}`,
    phone: `0812300${String(10_000 + (number >> 1)).padStart(5, '0')}`,
    villageCode,
  };
}

/** What the register holds of a person. */
export function registered(number: number): Mention {
  const { name, birthDate, nik, phone, villageCode } = personOf(number);
  return normaliseMention({ name, birthDate, nik, phones: [phone], villageCode }).mention;
}

/** What somebody writes of a person later: a slip in the name, now and then without date, NIK or phone. */
export function writtenLater(number: number): Mention {
  const { name, birthDate, nik, phone, villageCode } = personOf(number);
  return normaliseMention({
    name: number % 3 === 0 ? name.replace('i', 'y') : name,
    villageCode,
    ...(number % 2 === 0 && { birthDate }),
    ...(number % 4 === 1 && { nik }),
    ...(number % 5 === 2 && { phones: [phone] }),
  }).mention;
}

/** Records the register. @returns ids of the mentions, by number of the person */
export async function recordRegister(context: JobContext, persons = PERSONS): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < persons; number += 1) {
    const { name, birthDate, nik, phone, villageCode } = personOf(number);
    const identifiers = [{ kind: 'nik' as const, value: nik }, { kind: 'phone' as const, value: phone }]; // prettier-ignore
    ids.push(
      (await recordMention(context, mentionOf({ name, birthDate, identifiers, address: { line: 'Dsn. Krajan', villageCode } }))).mentionId,
    );
  }
  return ids;
}

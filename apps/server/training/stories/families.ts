import { moment } from '../calendar.ts';
import { attend, clear, COUNTERS, text, yes } from '../counter.ts';
import { note } from '../happening.ts';
import type { Ground, Happening, Made } from '../happening.ts';
import type { Wanted } from '../people.ts';

const ONE_PHONE: readonly Wanted[] = [{ age: 46, sex: 'L' }, { age: 44, sex: 'P' }, { age: 21 }, { age: 19 }, { age: 70, sex: 'P' }];
const OWN_PHONES: readonly Wanted[] = [{ age: 52, sex: 'L' }, { age: 49, sex: 'P' }, { age: 25 }, { age: 22 }];

/** Families that travel together: one house, one family card, the same answers. Nothing may alarm. */
export function families(ground: Ground, made: Made): Happening[] {
  return [
    ...family(ground, made, { members: ONE_PHONE, sharedPhone: true, daysAgo: 9, name: 'family one phone', country: 'MY' }),
    ...family(ground, made, { members: OWN_PHONES, sharedPhone: false, daysAgo: 12, name: 'family own phones', country: 'SG' }),
  ];
}

interface Household {
  readonly members: readonly Wanted[];
  readonly sharedPhone: boolean;
  readonly daysAgo: number;
  readonly name: string;
  readonly country: string;
}
function family({ calendar, villages, people, luck, number }: Ground, made: Made, house: Household): Happening[] {
  const village = luck.pick(villages.blitar);
  const head = people.person(village, house.members[0]);
  const stay = `Hotel keluarga dekat taman kota, dipesan ${head.name}`;
  return house.members.map((wanted, i): Happening => {
    const phone = house.sharedPhone ? head.phone : people.phone();
    const person = i === 0 ? head : people.person(village, { ...wanted, household: { ...head, phone } });
    return {
      at: moment(calendar.workingDay(house.daysAgo), '08:30'),
      run: async (office) => {
        const id = await attend(office, {
          counter: COUNTERS.blitar,
          person,
          number: number('BLT'),
          form: {
            purpose: 'wisata',
            country: house.country,
            departOn: calendar.day(-14),
            returnOn: calendar.day(-20),
            paidBy: 'keluarga',
            papersShown: ['ktp-el', 'kk', 'bukti-lahir', 'tiket-pulang', 'hotel'],
          },
          answers: [
            { question: 'W01', value: text(`Liburan sekolah keliling kota bersama keluarga ${head.name}`) },
            { question: 'W02', value: text(stay) },
            { question: 'Z01', value: yes },
          ],
          marks: [{ code: 'P03', fact: 'Tiket pulang dan surat cuti diperiksa.' }],
          decision: clear,
        });
        note(made, house.name, id);
      },
    };
  });
}

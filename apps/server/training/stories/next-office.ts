import { moment } from '../calendar.ts';
import { attend, choice, COUNTERS, refused, text, yes } from '../counter.ts';
import { note } from '../happening.ts';
import type { Ground, Happening, Made } from '../happening.ts';

/**
 * Refused at Kanim Ponorogo three weeks ago, and two weeks later at the counter in Blitar with another purpose. She still
 * waits there: somebody has to talk with her.
 */
export function nextOffice({ calendar, villages, people, luck, number }: Ground, made: Made): Happening[] {
  const person = people.person(luck.pick(villages.ponorogo), { sex: 'P', age: 31 });
  return [
    {
      at: moment(calendar.workingDay(14), '10:20'),
      run: async (office) => {
        const id = await attend(office, {
          counter: COUNTERS.ponorogo,
          person,
          number: number('PNR'),
          form: { purpose: 'kunjungan-keluarga', country: 'HK', papersShown: ['ktp-el', 'kk', 'bukti-lahir'] },
          answers: [
            { question: 'F02', value: choice('kerja') },
            { question: 'X14', value: choice('bekerja') },
            { question: 'Z01', value: yes },
          ],
          marks: [
            { code: 'I05', fact: 'Mengatakan akan menggantikan temannya bekerja di rumah majikan.' },
            { code: 'S01', fact: 'Tiket dibayar agen yang hanya dikenal lewat telepon.' },
            { code: 'I01', fact: 'Tanggal berangkat menunggu kabar agen.' },
          ],
          decision: refused(['I05', 'S01'], ['REFERRED_LTSA', 'HANDED_TO_PIMPASA']),
        });
        note(made, 'next-office first', id);
      },
    },
    {
      at: moment(calendar.workingDay(4), '11:20'),
      run: async (office) => {
        const id = await attend(office, {
          counter: COUNTERS.blitarTwo,
          person: { ...person, addressLine: 'Jl. Seruni 7 (rumah kerabat)' },
          number: number('BLT'),
          form: { purpose: 'wisata', country: 'HK', departOn: calendar.day(-18), papersShown: ['ktp-el', 'kk', 'bukti-lahir'] },
          answers: [{ question: 'W01', value: text(`Jalan santai di kota bersama ${person.name} dan rombongan kecil`) }],
          marks: [],
        });
        note(made, 'next-office second', id);
      },
    },
  ];
}

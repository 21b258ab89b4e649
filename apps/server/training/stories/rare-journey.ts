import { moment } from '../calendar.ts';
import { attend, clear, COUNTERS, incomplete, text, yes } from '../counter.ts';
import type { Marked } from '../counter.ts';
import { note } from '../happening.ts';
import type { Ground, Happening, Made } from '../happening.ts';

/** To where hardly anybody of this district goes. @source dossier: simulator §2.6 (routes of online fraud camps) */
const FAR = 'MM';
/** Each in words of his own: nothing but the journey is common to them. */
const TOLD: readonly (readonly [daysAgo: number, plan: string])[] = [
  [8, 'Diajak kenalan dari internet, tempatnya nanti dikabari setelah mendarat'],
  [6, 'Mau melihat candi, lupa nama kotanya, yang mengurus teman di sana'],
  [4, 'Ikut acara perusahaan teman, belum tahu menginap di mana'],
  [2, 'Menemani saudara jauh, tiketnya sudah ada tetapi belum saya lihat'],
];
/** No plan of his own, and a ticket that somebody else bought; alone a reason to ask for papers, no more. */
const WEAK: readonly Marked[] = [
  { code: 'I01', fact: 'Tidak tahu kapan berangkat dan kapan pulang.' },
  { code: 'I06', fact: 'Tidak dapat menyebut penginapan atau orang yang dituju.' },
  { code: 'I22', fact: 'Tiketnya dibeli orang lain; pemohon belum melihatnya.' },
];
/** A village's savings club on its yearly tour: where everybody goes tells what is rare. */
const CLUB = 16;
const CLUB_A_DAY = 4;
const CLUB_DAYS_AGO = 52;

/**
 * In two weeks four strangers of Kabupaten Blitar want to see Myanmar as tourists, and none can say where or with whom. Each was only asked for
 * his papers. No number is shared; what they have in common is the journey. Weeks before, a savings club went to Singapore: nothing may alarm there.
 */
export function rareJourney({ calendar, villages, people, luck, number }: Ground, made: Made): Happening[] {
  const strangers = TOLD.map(([daysAgo, plan], i): Happening => {
    const person = people.person(luck.pick(villages.blitar));
    const counter = i % 2 === 0 ? COUNTERS.blitar : COUNTERS.blitarTwo;
    return {
      at: moment(calendar.workingDay(daysAgo), '14:25'),
      run: async (office) => {
        const id = await attend(office, {
          counter,
          person,
          number: number(counter.code),
          form: { purpose: 'wisata', country: FAR, departOn: calendar.day(-25 - 2 * i), papersShown: ['ktp-el', 'kk', 'bukti-lahir'] },
          answers: [
            { question: 'W01', value: text(plan) },
            { question: 'Z01', value: yes },
          ],
          marks: WEAK,
          decision: incomplete(['tiket-pulang'], 'Tiket pulang dan alamat menginap belum dibawa.'),
        });
        note(made, 'rare journey', id);
      },
    };
  });
  const club = Array.from({ length: CLUB }, (_, i): Happening => {
    const person = people.person(luck.pick(villages.blitar));
    return {
      at: moment(calendar.workingDay(CLUB_DAYS_AGO - Math.floor(i / CLUB_A_DAY)), '10:40'),
      run: async (office) => {
        const id = await attend(office, {
          counter: COUNTERS.blitarTwo,
          person,
          number: number('BLT'),
          form: {
            purpose: 'wisata',
            country: 'SG',
            departOn: calendar.day(20),
            returnOn: calendar.day(16),
            paidBy: 'sendiri',
            papersShown: ['ktp-el', 'kk', 'bukti-lahir', 'tiket-pulang', 'hotel'],
          },
          answers: [{ question: 'Z01', value: yes }],
          marks: [{ code: 'P03', fact: 'Tiket pulang rombongan arisan diperiksa.' }],
          decision: clear,
        });
        note(made, 'savings club', id);
      },
    };
  });
  return [...club, ...strangers];
}

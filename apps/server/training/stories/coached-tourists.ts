import { moment } from '../calendar.ts';
import { attend, COUNTERS, examined, text, yes } from '../counter.ts';
import { note } from '../happening.ts';
import type { Ground, Happening, Made } from '../happening.ts';

/** They learnt it by heart. @source the articles: applicants who do not know their own journey; passport-screening I27 */
const PLACES = 'Mau jalan jalan ke menara kembar tiga hari lalu langsung pulang lagi';
const STAY = 'Menginap di rumah teman yang sudah memesan semuanya untuk kami';
const PEOPLE = 5;

/** Last week at Kanim Blitar: five tourists to Malaysia with the same sentences and the same stranger's phone. */
export function coachedTourists({ calendar, villages, people, luck, number }: Ground, made: Made): Happening[] {
  const escort = people.phone();
  return Array.from({ length: PEOPLE }, (_, i): Happening => {
    const person = people.person(luck.pick(i % 2 === 0 ? villages.blitar : villages.tulungagung));
    const counter = i % 2 === 0 ? COUNTERS.blitar : COUNTERS.blitarTwo;
    const doubted = i >= 3;
    return {
      at: moment(calendar.workingDay(6 - Math.floor(i / 2)), i % 2 === 0 ? '09:05' : '10:15'),
      run: async (office) => {
        const id = await attend(office, {
          counter,
          person,
          number: number(counter.code),
          form: {
            purpose: 'wisata',
            country: 'MY',
            departOn: calendar.day(-21),
            papersShown: ['ktp-el', 'kk', 'bukti-lahir'],
            contacts: [{ role: 'escort', phone: escort, relation: 'kenalan' }],
          },
          answers: [
            { question: 'W01', value: text(PLACES) },
            { question: 'W02', value: text(STAY) },
            { question: 'Z01', value: yes },
          ],
          marks: doubted
            ? [
                { code: 'I27', fact: 'Kalimatnya sama persis dengan pemohon lain minggu ini.' },
                { code: 'I28', fact: 'Pengantar menunggu di parkir dan menelepon selama wawancara.' },
                { code: 'S01', fact: 'Tidak tahu siapa yang membayar tiket.' },
              ]
            : [],
          ...(doubted && { decision: examined(['I27', 'I28', 'S01']), unanswered: i === PEOPLE - 1 }),
        });
        note(made, 'coached', id);
      },
    };
  });
}

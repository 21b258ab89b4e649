import { moment } from '../calendar.ts';
import { attend, choice, COUNTERS, text, yes } from '../counter.ts';
import { note } from '../happening.ts';
import type { Ground, Happening, Made } from '../happening.ts';
import { tellReport } from '../told-report.ts';

export const LEAVES_IN_DAYS = 5;

/** Yesterday: somebody whose recruiter a volunteer reported leaves in five days. Nobody has acted yet. */
export function leavingSoon({ calendar, villages, people, luck, number }: Ground, made: Made): Happening[] {
  const recruiter = people.phone();
  const name = `${people.name('L')} (latihan)`;
  const village = luck.pick(villages.blitar);
  const departOn = calendar.day(-LEAVES_IN_DAYS);
  const day = calendar.workingDay(1);
  return [
    {
      at: moment(day, '07:15'),
      run: async (office) =>
        note(
          made,
          'leaving soon report',
          await tellReport(office, {
            by: 'rini',
            level: 'confidential',
            key: 'leaving soon',
            channel: 'chat',
            topic: 'departure',
            what: 'Teman saya disuruh cepat membuat paspor wisata, minggu depan dijemput ke bandara. Katanya nanti di sana baru dicarikan kerja.',
            place: village.code,
            knowledge: 'family',
            peopleCount: 2,
            destination: 'MY',
            departsOn: departOn,
            named: [{ role: 'recruiter', name, phones: [recruiter] }],
          }),
        ),
    },
    {
      at: moment(day, '13:30'),
      run: async (office) => {
        const person = people.person(village, { age: 24 });
        const id = await attend(office, {
          counter: COUNTERS.blitar,
          person,
          number: number('BLT'),
          form: {
            purpose: 'wisata',
            country: 'MY',
            departOn,
            papersShown: ['ktp-el', 'kk', 'bukti-lahir'],
            contacts: [{ role: 'recruiter', name, phone: recruiter }],
          },
          answers: [
            { question: 'W01', value: text(`Belum tahu, ikut saja yang mengajak, kata ${person.name}`) },
            { question: 'X01', value: choice('mungkin') },
            { question: 'Z01', value: yes },
          ],
          marks: [
            { code: 'I04', fact: 'Mengatakan akan dicarikan kerja setelah sampai.' },
            { code: 'I28', fact: 'Pengantar bukan keluarga dan memegang berkasnya.' },
            { code: 'S01', fact: 'Tiket sudah dibelikan orang yang baru dikenal.' },
          ],
          screened: true,
        });
        note(made, 'leaving soon', id);
      },
    },
  ];
}

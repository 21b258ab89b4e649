import { moment } from '../calendar.ts';
import { openCase, refer } from '../case-work.ts';
import { attend, choice, COUNTERS, examined, text, yes } from '../counter.ts';
import { note, noted } from '../happening.ts';
import type { Ground, Happening, Made } from '../happening.ts';
import { tellReport } from '../told-report.ts';

const HOME_VILLAGE = '35.05.01.2001';

/** Two weeks ago a village official named a man with a phone; the same phone stood on two forms. Polri has not answered yet. */
export function villageRecruiter({ calendar, villages, people, number }: Ground, made: Made, justNow: string): Happening[] {
  const village = villages.blitar.find((one) => one.code === HOME_VILLAGE) ?? villages.blitar[0];
  if (village === undefined) throw new Error('the training district has no village in Blitar');
  const phone = people.phone();
  const name = `${people.name('L')} (latihan)`;
  const at = (daysAgo: number, clock: string, run: Happening['run']): Happening => ({
    at: moment(calendar.workingDay(daysAgo), clock),
    run,
  });
  const visit = (daysAgo: number) =>
    at(daysAgo, '09:50', async (office) => {
      const person = people.person(village);
      const id = await attend(office, {
        counter: COUNTERS.blitar,
        person,
        number: number('BLT'),
        form: {
          purpose: 'wisata',
          country: 'MY',
          departOn: calendar.day(-10),
          contacts: [{ role: 'recruiter', name, phone }],
          papersShown: ['ktp-el', 'kk', 'bukti-lahir'],
        },
        answers: [
          { question: 'W01', value: text(`Ikut rombongan kebun teh bersama teman ${person.name}`) },
          { question: 'X01', value: choice('bekerja') },
          { question: 'Z01', value: yes },
        ],
        marks: [
          { code: 'I04', fact: 'Mengatakan akan bekerja di kebun.' },
          { code: 'I11', fact: 'Mengakui setelah ditanya siapa yang mengajak.' },
          { code: 'S04', fact: 'Diminta enam juta rupiah.' },
          { code: 'I28', fact: 'Diantar orang yang namanya tidak mau disebut.' },
        ],
        decision: examined(['I04', 'I28'], ['HANDED_TO_PIMPASA']),
      });
      note(made, 'village recruiter', id);
    });
  return [
    at(11, '19:05', async (office) =>
      note(
        made,
        'village recruiter report',
        await tellReport(office, {
          by: 'sutinah',
          level: 'confidential',
          key: 'village recruiter',
          channel: 'app',
          topic: 'offer',
          what: 'Ada yang mendatangi rumah warga menawarkan kerja di kebun Malaysia dengan paspor wisata, diminta enam juta. Tiga orang sudah mau.',
          place: village.code,
          knowledge: 'seen',
          peopleCount: 3,
          destination: 'MY',
          named: [{ role: 'recruiter', name, phones: [phone] }],
        }),
      ),
    ),
    visit(10),
    visit(9),
    at(7, '08:40', async (office) => {
      const id = await openCase(office, {
        by: 'ratna',
        about: [noted(made, 'village recruiter report'), ...(made.get('village recruiter') ?? [])],
        summary: 'Penawaran kerja kebun dengan paspor wisata di satu desa, dua pemohon sudah datang',
        modus: 'false-tourist',
        conductFrom: calendar.day(20),
        facts: [
          { sentence: 'Warga didatangi di rumah dan ditawari kerja dengan paspor wisata.', element: 'proses', tag: 'perekrutan' },
          { sentence: 'Dijanjikan kerja resmi padahal paspornya wisata.', element: 'cara', tag: 'penipuan' },
        ],
        risk: { value: 'medium', reason: 'Dua orang belum berangkat dan dapat dihubungi.', reassessOn: calendar.day(-3) },
      });
      note(made, 'village recruiter case', id);
    }),
    {
      at: justNow,
      run: async (office) => {
        const sent = await refer(office, 'ratna', {
          caseId: noted(made, 'village recruiter case'),
          to: 'POLRES-BLITAR',
          purpose: 'Penyelidikan perekrut',
          message: 'Mohon didalami; dua pemohon bersedia memberi keterangan.',
        });
        note(made, 'village recruiter pending', sent);
      },
    },
  ];
}

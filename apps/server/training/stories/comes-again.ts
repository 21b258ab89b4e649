import { judgeAlert, snoozeAlert } from '../../../../modules/early-warning/contract.ts';
import { assessReport } from '../../../../modules/reports/contract.ts';
import { moment } from '../calendar.ts';
import { alertsAbout } from '../case-work.ts';
import { attend, COUNTERS, examined, text, yes } from '../counter.ts';
import type { Marked } from '../counter.ts';
import { note, noted } from '../happening.ts';
import type { Ground, Happening, Made } from '../happening.ts';
import { tellReport } from '../told-report.ts';

/** What the second group at the counter told: money, which nobody had spoken of before. */
const MONEY: readonly Marked[] = [
  { code: 'K02', fact: 'Harus membayar delapan juta rupiah bila batal berangkat.' },
  { code: 'I14', fact: 'Dijanjikan gaji lima belas juta sebulan untuk mencuci piring.' },
  { code: 'I22', fact: 'Tiketnya dibeli pengantar; pemohon tidak tahu harganya.' },
  { code: 'S01', fact: 'Semua biaya ditanggung pengantar yang baru dikenal.' },
];
const FIRST_GROUP = 2;
const SECOND_GROUP = 5;
/** Long enough ago that it is over today. */
const SLEPT_DAYS = 5;

/** Six weeks ago an escort's number was found to be harmless. Last week five more came with it and told of debts: the same warning is back. */
export function comesAgain({ calendar, villages, people, luck, number }: Ground, made: Made): Happening[] {
  const escort = people.phone();
  const visit = (daysAgo: number, name: string, marks: readonly Marked[]): Happening => {
    const person = people.person(luck.pick(luck.often(1 / 2) ? villages.blitar : villages.tulungagung));
    return {
      at: moment(calendar.workingDay(daysAgo), '11:05'),
      run: async (office) => {
        const id = await attend(office, {
          counter: COUNTERS.blitar,
          person,
          number: number('BLT'),
          form: {
            purpose: 'wisata',
            country: 'MY',
            papersShown: ['ktp-el', 'kk', 'bukti-lahir'],
            contacts: [{ role: 'escort', phone: escort, relation: 'pemandu' }],
          },
          answers: [
            { question: 'W01', value: text(`Kebun binatang dan taman kota, kata ${person.name}`) },
            { question: 'Z01', value: yes },
          ],
          marks,
          ...(marks.length > 0 && { decision: examined(['S01', 'I14']) }),
        });
        note(made, name, id);
      },
    };
  };
  const name = `${people.name('L')} (latihan)`;
  const told = (daysAgo: number, by: string, peopleCount: number, what: string): Happening => ({
    at: moment(calendar.workingDay(daysAgo), '16:10'),
    run: async (office) =>
      note(
        made,
        'comes again report',
        await tellReport(office, {
          by,
          level: 'named',
          key: `comes again ${by}`,
          channel: 'app',
          topic: 'offer',
          what,
          place: luck.pick(villages.blitar).code,
          knowledge: 'heard',
          peopleCount,
          destination: 'MY',
          named: [{ role: 'recruiter', name, phones: [escort] }],
        }),
      ),
  });
  return [
    ...Array.from({ length: FIRST_GROUP }, (_, i) => visit(33 - i, 'comes again first', [])),
    told(29, 'slamet', FIRST_GROUP, 'Ada yang mengumpulkan orang untuk jalan-jalan ke Kuala Lumpur, katanya gratis. Saya kurang yakin.'),
    {
      at: moment(calendar.workingDay(27), '10:30'),
      run: async (office) => {
        for (const { id, caseId, verdicts } of await alertsAbout(office, 'ratna', made.get('comes again first') ?? []))
          if (caseId === null && verdicts.length === 0)
            await office.as('ratna')(judgeAlert, {
              params: { id },
              body: { verdict: 'lawful', reason: 'Nomor pemandu rombongan; keduanya sudah pulang sesuai tiket.' },
            });
      },
    },
    ...Array.from({ length: SECOND_GROUP }, (_, i) => visit(7 - i, 'comes again second', MONEY)),
    told(4, 'agung', SECOND_GROUP, 'Dalam sambang warga bercerita: pengantar yang sama kini meminta jaminan delapan juta dari tiap orang.'),
    {
      at: moment(calendar.workingDay(3), '13:45'),
      run: async (office) => {
        const reason = 'Dua warga menunjukkan kuitansi jaminan.';
        for (const id of (made.get('comes again report') ?? []).slice(1))
          await office.as('ratna')(assessReport, {
            params: { id },
            body: { source: 'B', information: 2, severity: 'high', reason, verdict: { value: 'verified', reason } },
          });
      },
    },
  ];
}

/** Two weeks ago a warning was put off until the family could be reached; the time is over, and it is back in the queue. */
export function sleptOver({ calendar, villages, people, luck, number }: Ground, made: Made): Happening[] {
  const recruiter = people.phone();
  const village = luck.pick(villages.tulungagung);
  const person = people.person(village, { sex: 'P', age: 22 });
  const name = `${people.name('P')} (latihan)`;
  return [
    {
      at: moment(calendar.workingDay(13), '08:05'),
      run: async (office) =>
        note(
          made,
          'slept over report',
          await tellReport(office, {
            by: 'rini',
            level: 'confidential',
            key: 'slept over',
            channel: 'chat',
            topic: 'offer',
            what: 'Keponakan saya ditawari menjaga anak di Taiwan, surat-suratnya katanya menyusul. Yang mengajak minta KTP dan ijazah asli.',
            place: village.code,
            knowledge: 'family',
            peopleCount: 1,
            destination: 'TW',
            named: [{ role: 'recruiter', name, phones: [recruiter] }],
          }),
        ),
    },
    {
      at: moment(calendar.workingDay(12), '09:35'),
      run: async (office) => {
        const id = await attend(office, {
          counter: COUNTERS.blitarTwo,
          person,
          number: number('BLT'),
          form: {
            purpose: 'wisata',
            country: 'TW',
            papersShown: ['ktp-el', 'kk', 'bukti-lahir'],
            contacts: [{ role: 'recruiter', name, phone: recruiter }],
          },
          answers: [{ question: 'W01', value: text('Belum tahu, nanti diberi tahu setelah sampai di sana') }],
          marks: [{ code: 'I01', fact: 'Tidak tahu kapan berangkat dan kapan pulang.' }],
          screened: true,
        });
        note(made, 'slept over', id);
      },
    },
    {
      at: moment(calendar.workingDay(11), '10:40'),
      run: async (office) => {
        for (const { id } of await alertsAbout(office, 'ratna', [noted(made, 'slept over report')]))
          await office.as('ratna')(snoozeAlert, {
            params: { id },
            body: { days: SLEPT_DAYS, reason: 'Menunggu orang tuanya pulang; PIMPASA berkunjung minggu depan.' },
          });
      },
    },
  ];
}

import { moment } from '../calendar.ts';
import { accept, giveBack, openCase, refer } from '../case-work.ts';
import { attend, COUNTERS, examined, refused, text, yes } from '../counter.ts';
import { note, noted } from '../happening.ts';
import type { Ground, Happening, Made } from '../happening.ts';
import { tellReport } from '../told-report.ts';

/** NIK areas of another province: the cards were issued in Nusa Tenggara Timur. */
const NIK_AREAS = ['530401', '530604', '531203'];
const WOMEN = 6;

/**
 * A month ago: women from another province live in one boarding house in Tulungagung and apply at Kanim Blitar; a neighbour
 * tells. The case was handed to the wrong Polres, came back with a reason, and is now in the right hands.
 * @source dossier: passport-screening §2.8 M12, numbers §8.9 (pattern only; people, house and phone are invented)
 */
export function boardingHouse(ground: Ground, made: Made): Happening[] {
  const { calendar, villages, people, luck, number } = ground;
  const village = luck.pick(villages.tulungagung);
  const keeper = people.phone();
  const addressLine = 'Jl. Latihan Melati 12, kos putri';
  const visits = Array.from({ length: WOMEN }, (_, i): Happening => {
    const person = people.person(village, {
      sex: 'P',
      nikArea: NIK_AREAS[i % NIK_AREAS.length] ?? '',
      birthPlace: 'Kupang',
      addressLine,
      rt: 2,
      rw: 3,
    });
    return {
      at: moment(calendar.workingDay(25 - i), '13:05'),
      run: async (office) => {
        const id = await attend(office, {
          counter: COUNTERS.blitar,
          person,
          number: number('BLT'),
          form: {
            purpose: 'wisata',
            country: 'SG',
            departOn: calendar.day(-12),
            papersShown: ['ktp-el', 'kk', 'bukti-lahir'],
            contacts: [{ role: 'guarantor', phone: keeper, relation: 'pemilik kos' }],
          },
          answers: [
            { question: 'W01', value: text(`Ikut teman melihat kota, belum tahu ke mana saja, nanti diatur ${person.name}`) },
            { question: 'Z01', value: yes },
          ],
          marks: [
            { code: 'I04', fact: 'Mengatakan akan mengasuh anak sambil menunggu panggilan.' },
            { code: 'I28', fact: 'Dijawabkan pemilik kos lewat telepon.' },
            { code: 'S01', fact: 'Seluruh biaya ditanggung orang yang baru dikenal.' },
          ],
          decision:
            i < 3
              ? refused(['I04', 'I28', 'S01'], ['HANDED_TO_PIMPASA', 'REFERRED_BP3MI'])
              : examined(['I04', 'I28'], ['HANDED_TO_PIMPASA']),
        });
        note(made, 'boarding-house', id);
      },
    };
  });
  const report: Happening = {
    at: moment(calendar.workingDay(23), '19:10'),
    run: async (office) =>
      note(
        made,
        'boarding-house report',
        await tellReport(office, {
          by: 'diah',
          level: 'anonymous',
          key: 'boarding house',
          channel: 'walk-in',
          topic: 'shelter',
          what: 'Rumah kos sebelah dihuni beberapa perempuan dari luar pulau, tidak boleh keluar sendiri, dijemput bergantian untuk mengurus paspor. Pengurusnya mengumpulkan KTP mereka.',
          place: village.code,
          placeDetail: addressLine,
          knowledge: 'seen',
          peopleCount: WOMEN,
          destination: 'SG',
          bypassVillage: true,
          named: [{ role: 'recruiter', phones: [keeper], note: 'dipanggil Ibu Kos' }],
        }),
      ),
  };
  return [...visits, report, ...handed(ground, made)];
}

/** What the offices made of it. */
function handed({ calendar }: Ground, made: Made): Happening[] {
  const at = (daysAgo: number, clock: string, run: Happening['run']): Happening => ({
    at: moment(calendar.workingDay(daysAgo), clock),
    run,
  });
  return [
    at(18, '09:30', async (office) => {
      const about = [...(made.get('boarding-house') ?? []), noted(made, 'boarding-house report')];
      const id = await openCase(office, {
        by: 'ratna',
        about,
        summary: 'Rumah kos di Tulungagung, enam perempuan dari provinsi lain, tujuan Singapura dengan paspor wisata',
        modus: 'holding-house',
        conductFrom: calendar.day(40),
        facts: [
          { sentence: 'Enam pemohon tinggal di satu rumah kos selama mengurus paspor.', element: 'proses', tag: 'penampungan' },
          { sentence: 'Biaya ditanggung lebih dulu dan akan dipotong dari gaji.', element: 'cara', tag: 'penjeratan-utang' },
        ],
        risk: { value: 'high', reason: 'KTP dikumpulkan pengurus kos dan penghuni tidak bebas keluar.', reassessOn: calendar.day(20) },
      });
      note(made, 'boarding-house case', id);
    }),
    at(18, '11:00', async (office) => {
      const sent = await refer(office, 'ratna', {
        caseId: noted(made, 'boarding-house case'),
        to: 'POLRES-BLITAR',
        purpose: 'Pemeriksaan tempat dan keselamatan penghuni',
        message: 'Mohon diperiksa dengan petugas perempuan; penghuni mungkin korban.',
        urgency: ['detained'],
      });
      note(made, 'boarding-house returned', sent);
    }),
    at(18, '11:35', (office) =>
      giveBack(
        office,
        'dewi',
        noted(made, 'boarding-house returned'),
        'Rumahnya di Tulungagung, di luar wilayah hukum kami.',
        'POLRES-TULUNGAGUNG',
      ),
    ),
    at(18, '13:10', async (office) => {
      const sent = await refer(office, 'ratna', {
        caseId: noted(made, 'boarding-house case'),
        to: 'POLRES-TULUNGAGUNG',
        purpose: 'Pemeriksaan tempat dan keselamatan penghuni',
        message: 'Diteruskan setelah dikembalikan Polres Blitar; wilayahnya Tulungagung.',
        urgency: ['detained'],
      });
      note(made, 'boarding-house accepted', sent);
    }),
    at(18, '13:40', (office) => accept(office, 'tuti', noted(made, 'boarding-house accepted'))),
  ];
}

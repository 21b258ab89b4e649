import { applyImport, checkImport, undoImport } from '../../../../modules/passports/contract.ts';
import { moment } from '../calendar.ts';
import { note, noted } from '../happening.ts';
import type { Ground, Happening, Made } from '../happening.ts';
import { tellReport } from '../told-report.ts';

const HEADER = 'nomor,referensi,nik,nama,tanggal_lahir,kode_desa,telepon,tujuan,negara,tanggal_berangkat,pengantar_nama,pengantar_telepon';
const DAYS_AGO = 8;

/** A week ago a file of another office was imported by mistake. A warning arose from it, and went with it when the import was undone. */
export function wrongFile({ calendar, villages, people, luck, number }: Ground, made: Made): Happening[] {
  const phone = people.phone();
  const name = `${people.name('L')} (latihan)`;
  const village = luck.pick(villages.blitar);
  const person = people.person(village, { age: 27 });
  const day = calendar.workingDay(DAYS_AGO);
  return [
    {
      at: moment(calendar.workingDay(DAYS_AGO + 1), '17:20'),
      run: async (office) =>
        note(
          made,
          'wrong file report',
          await tellReport(office, {
            by: 'wayan',
            level: 'named',
            key: 'wrong file',
            channel: 'app',
            topic: 'offer',
            what: 'Dalam kunjungan desa disebut seorang pengantar yang mencari orang untuk bekerja di Malaysia tanpa perjanjian kerja.',
            place: village.code,
            knowledge: 'heard',
            peopleCount: 1,
            destination: 'MY',
            named: [{ role: 'recruiter', name, phones: [phone] }],
          }),
        ),
    },
    {
      at: moment(day, '08:30'),
      run: async (office) => {
        const [year = '', month = '', date = ''] = person.birthDate.split('-');
        const row = [number('BLT'), 'LATIHAN-BERKAS-1', person.nik, person.name, `${date}/${month}/${year}`, village.code, '', 'Wisata', 'Malaysia', '', name, phone]; // prettier-ignore
        const { id } = await office.as('budi')(checkImport, { upload: Buffer.from([HEADER, row.join(',')].join('\r\n')) });
        await office.as('budi')(applyImport, { params: { id } });
        note(made, 'wrong file', id);
        // Events reach the detectors before the mistake is seen.
        await office.settle();
      },
    },
    {
      at: moment(day, '14:10'),
      run: (office) =>
        office.as('budi')(undoImport, {
          params: { id: noted(made, 'wrong file') },
          body: { reason: 'Berkas milik kantor lain, terunggah karena keliru.' },
        }),
    },
  ];
}

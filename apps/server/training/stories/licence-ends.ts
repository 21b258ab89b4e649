import { recordPlacement, stepPlacement } from '../../../../modules/placements/contract.ts';
import { addRecruiter, setStatus } from '../../../../modules/recruiters/contract.ts';
import { moment } from '../calendar.ts';
import { note, noted } from '../happening.ts';
import type { Ground, Happening, Made } from '../happening.ts';

const COMPANY = 'PT Latihan Putus Izin';
const INVENTED = 'Perusahaan rekaan untuk latihan';

/** A worker is being placed through a licensed company; two weeks ago its licence was revoked. Disnaker has to reach her, Kanim is warned. */
export function licenceEnds({ calendar, villages, people, luck }: Ground, made: Made): Happening[] {
  const person = people.person(luck.pick(villages.blitar), { sex: 'P', age: 26 });
  const at = (daysAgo: number, clock: string, run: Happening['run']): Happening => ({
    at: moment(calendar.workingDay(daysAgo), clock),
    run,
  });
  const decide = (status: 'valid' | 'revoked', decree: string, validFrom: string, reason: string): Happening['run'] =>
    (office) =>
      office.as('sari')(setStatus, { params: { id: noted(made, 'ending company') }, body: { status, decree, validFrom, reason, source: INVENTED } }); // prettier-ignore
  return [
    at(45, '08:20', async (office) => {
      const body = { kind: 'p3mi', name: COMPANY, city: 'Malang', source: INVENTED } as const;
      note(made, 'ending company', (await office.as('sari')(addRecruiter, { body })).id);
    }),
    at(45, '08:40', decide('valid', 'Keputusan latihan 04', calendar.day(400), 'Rekaan untuk latihan.')),
    at(40, '09:15', async (office) => {
      const { name, nik, sex, birthDate, phone, addressLine, village } = person;
      const { id } = await office.as('danu')(recordPlacement, {
        body: {
          number: 'LATIHAN-PMI-9001',
          worker: { name, nik, sex, birthDate, phone, addressLine, villageCode: village.code },
          job: 'Pengasuh lansia',
          employer: 'Keluarga rekaan di Hong Kong',
          scheme: 'p2p',
          country: 'HK',
          recruiterId: noted(made, 'ending company'),
          state: 'terikat-penempatan',
        },
      });
      note(made, 'ending placement', id);
    }),
    at(25, '10:05', (office) =>
      office.as('danu')(stepPlacement, {
        params: { id: noted(made, 'ending placement') },
        body: { state: 'berkontrak', onDay: calendar.workingDay(25), note: 'Perjanjian kerja sudah ditandatangani.' },
      }),
    ),
    at(10, '15:25', decide('revoked', 'Keputusan latihan 05', calendar.workingDay(10), 'Deposito jaminan tidak dipulihkan.')),
  ];
}

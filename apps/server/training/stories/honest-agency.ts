import { addRecruiter, confirmPhone, setStatus } from '../../../../modules/recruiters/contract.ts';
import { moment } from '../calendar.ts';
import { attend, clear, COUNTERS, text, yes } from '../counter.ts';
import { note, noted } from '../happening.ts';
import type { Ground, Happening, Made } from '../happening.ts';
import type { Regency } from '../villages.ts';

export const HONEST_AGENCY = 'PT Latihan Karya Jujur';
const EMPLOYER = 'Pabrik Elektronik Latihan Taichung, alamat dalam perjanjian kerja';
const PEOPLE = 18;
const HOMES: readonly Regency[] = ['blitar', 'tulungagung', 'ponorogo', 'trenggalek'];

/**
 * An honest agency brings many applicants with one phone, one employer and one story. Nothing may alarm: its number is
 * registered by one officer and confirmed by another, and its licence is valid.
 */
export function honestAgency({ calendar, villages, people, luck, number }: Ground, made: Made): Happening[] {
  const phone = people.phone();
  const registered: Happening = {
    at: moment(calendar.workingDay(52), '08:05'),
    run: async (office) => {
      const ask = office.as('sari');
      const { id } = await ask(addRecruiter, {
        body: {
          kind: 'p3mi',
          name: HONEST_AGENCY,
          city: 'Madiun',
          phone,
          licenceNo: 'LATIHAN-001',
          source: 'Perusahaan rekaan untuk latihan',
        },
      });
      note(made, 'honest agency', id);
      await office.as('danu')(confirmPhone, { params: { id } });
      await ask(setStatus, {
        params: { id: noted(made, 'honest agency') },
        body: { status: 'valid', decree: 'Keputusan latihan 01', validFrom: '2025-01-02', source: 'Perusahaan rekaan untuk latihan' },
      });
    },
  };
  const visits = Array.from({ length: PEOPLE }, (_, i): Happening => {
    const home = HOMES[i % HOMES.length] ?? 'blitar';
    const counter = home === 'ponorogo' || home === 'trenggalek' ? COUNTERS.ponorogo : COUNTERS.blitarTwo;
    const person = people.person(luck.pick(villages[home]));
    return {
      at: moment(calendar.workingDay(36 - 2 * i), '13:50'),
      run: async (office) => {
        const id = await attend(office, {
          counter,
          person,
          number: number(counter.code),
          form: {
            purpose: 'bekerja',
            country: 'TW',
            departOn: calendar.day(-30 - i),
            paidBy: 'lembaga',
            recruiterName: HONEST_AGENCY,
            contacts: [{ role: 'recruiter', name: HONEST_AGENCY, phone }],
            papersShown: ['ktp-el', 'kk', 'bukti-lahir', 'id-pmi', 'perjanjian-penempatan', 'surat-izin-keluarga'],
          },
          answers: [
            { question: 'B02', value: text(EMPLOYER) },
            { question: 'B05', value: text(HONEST_AGENCY) },
            { question: 'Z01', value: yes },
          ],
          marks: [{ code: 'P01', fact: 'Nomor SISKOP2MI cocok dengan perjanjian penempatan.' }],
          decision: clear,
        });
        note(made, 'honest agency applicants', id);
      },
    };
  });
  return [registered, ...visits];
}

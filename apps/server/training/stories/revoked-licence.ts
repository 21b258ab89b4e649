import { addRecruiter, setStatus } from '../../../../modules/recruiters/contract.ts';
import { moment } from '../calendar.ts';
import { accept, openCase, refer } from '../case-work.ts';
import { attend, COUNTERS, incomplete, text, yes } from '../counter.ts';
import { note, noted } from '../happening.ts';
import type { Ground, Happening, Made } from '../happening.ts';

export const REVOKED_COMPANY = 'PT Latihan Jalan Pintas';
const INVENTED = 'Perusahaan rekaan untuk latihan';

/** Two months ago: applicants name a company whose licence was revoked; Disnaker took the matter on. */
export function revokedLicence(ground: Ground, made: Made): Happening[] {
  const { calendar, villages, people, luck, number } = ground;
  const phone = people.phone();
  const at = (daysAgo: number, clock: string, run: Happening['run']): Happening => ({
    at: moment(calendar.workingDay(daysAgo), clock),
    run,
  });
  const registered = at(52, '08:15', async (office) => {
    const ask = office.as('sari');
    const { id } = await ask(addRecruiter, { body: { kind: 'p3mi', name: REVOKED_COMPANY, city: 'Blitar', source: INVENTED } });
    await ask(setStatus, {
      params: { id },
      body: {
        status: 'revoked',
        decree: 'Keputusan latihan 02',
        validFrom: calendar.day(120),
        reason: 'Rekaan untuk latihan.',
        source: INVENTED,
      },
    });
    await ask(addRecruiter, { body: { kind: 'sponsor', name: 'Kardi Sponsor Latihan', city: 'Blitar', phone, source: INVENTED } });
    note(made, 'revoked company', id);
  });
  const visits = [38, 36, 34].map((daysAgo) =>
    at(daysAgo, '10:50', async (office) => {
      const person = people.person(luck.pick(villages.blitar));
      const id = await attend(office, {
        counter: COUNTERS.blitarTwo,
        person,
        number: number('BLT'),
        form: { purpose: 'bekerja', country: 'TW', recruiterName: REVOKED_COMPANY, papersShown: ['ktp-el', 'kk', 'bukti-lahir'] },
        answers: [
          { question: 'B05', value: text(`${REVOKED_COMPANY}, kata sponsor di kampung ${person.village.name}`) },
          { question: 'Z01', value: yes },
        ],
        marks: [],
        decision: { ...incomplete(['perjanjian-penempatan'], 'Perjanjian penempatan belum ada.'), followUps: ['REFERRED_LTSA'] },
      });
      note(made, 'revoked applicants', id);
    }),
  );
  return [
    registered,
    ...visits,
    at(32, '09:00', async (office) => {
      const id = await openCase(office, {
        by: 'ratna',
        about: [noted(made, 'revoked company'), ...(made.get('revoked applicants') ?? [])],
        summary: 'Beberapa pemohon diarahkan ke perusahaan penempatan yang izinnya sudah dicabut',
        modus: 'unlicensed-recruiter',
        conductFrom: calendar.day(60),
        facts: [
          { sentence: 'Tiga pemohon menyebut perusahaan yang sama yang izinnya sudah dicabut.', element: 'proses', tag: 'perekrutan' },
        ],
        risk: { value: 'medium', reason: 'Belum ada yang berangkat; uang muka sudah diminta.', reassessOn: calendar.day(30) },
      });
      note(made, 'revoked case', id);
      const sent = await refer(office, 'ratna', {
        caseId: id,
        to: 'DISNAKER-BLITAR',
        purpose: 'Mengarahkan pemohon ke perusahaan berizin',
        message: 'Mohon pemohon dihubungi dan dijelaskan pilihan jalur resmi.',
      });
      note(made, 'revoked accepted', sent);
    }),
    at(31, '09:10', (office) => accept(office, 'danu', noted(made, 'revoked accepted'))),
  ];
}

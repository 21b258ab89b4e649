import { judgeAlert } from '../../../../modules/early-warning/contract.ts';
import { moment } from '../calendar.ts';
import { alertsAbout } from '../case-work.ts';
import { attend, choice, COUNTERS, examined, yes } from '../counter.ts';
import { note } from '../happening.ts';
import type { Ground, Happening, Made } from '../happening.ts';

const PEOPLE = 4;

/** Six weeks ago in Mataram: pilgrims without a return ticket whose journeys one stranger pays. They were helped in time. */
export function pilgrimsMataram({ calendar, villages, people, luck, number }: Ground, made: Made): Happening[] {
  const payer = people.phone();
  const visits = Array.from({ length: PEOPLE }, (_, i): Happening => {
    const person = people.person(luck.pick(i % 2 === 0 ? villages.mataram : villages.lombokBarat), { sex: 'P' });
    return {
      at: moment(calendar.workingDay(31 - i), '09:25'),
      run: async (office) => {
        const id = await attend(office, {
          counter: COUNTERS.mataram,
          person,
          number: number('MTR'),
          form: {
            purpose: 'umrah-haji',
            country: 'SA',
            paidBy: 'orang-lain',
            contacts: [{ role: 'payer', phone: payer }],
            papersShown: ['ktp-el', 'kk', 'bukti-lahir'],
          },
          answers: [
            { question: 'U04', value: choice('berangkat') },
            { question: 'Z01', value: yes },
          ],
          marks: [
            { code: 'I29' },
            { code: 'S01', fact: 'Biaya umrah dibayar orang yang tidak dikenal keluarga.' },
            { code: 'I28', fact: 'Datang bersama orang yang menjawabkan pertanyaan.' },
          ],
          decision: examined(['S01', 'I28'], ['HANDED_TO_PIMPASA', 'REFERRED_BP3MI']),
        });
        note(made, 'pilgrims', id);
      },
    };
  });
  const judged: Happening = {
    at: moment(calendar.workingDay(26), '10:00'),
    run: async (office) => {
      for (const { id, caseId, verdicts } of await alertsAbout(office, 'lalu', made.get('pilgrims') ?? []))
        if (caseId === null && verdicts.length === 0)
          await office.as('lalu')(judgeAlert, {
            params: { id },
            body: { verdict: 'help-given', reason: 'Keempatnya sudah ditemui BP3MI; dua mendaftar lewat jalur resmi.' },
          });
    },
  };
  return [...visits, judged];
}

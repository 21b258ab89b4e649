import { listFollowUps, stepFollowUp } from '../../../modules/passports/contract.ts';
import { moment } from './calendar.ts';
import type { Ground, Happening } from './happening.ts';
import type { TrainingOffice } from './training-office.ts';

/** Who leads refused people to the legal route. */
const HELPERS = ['wayan', 'wulan', 'winda', 'danu', 'diah', 'maya', 'sari', 'baiq'];
/** Weekly rounds; the last days are left to the trainee, so some follow-ups are overdue and some are not yet due. */
const ROUND_DAYS = 7;
const LAST_ROUND_DAYS_AGO = 9;
/** Some cannot be found, some decline, some wait too long. @source our choice */
const LEFT = 0.2;
const ENDS = [
  { state: 'on-legal-route', outcome: 'on-legal-route', note: 'Sudah mendaftar di LTSA dan memilih perusahaan berizin.' },
  { state: 'on-legal-route', outcome: 'on-legal-route', note: 'Mengikuti pelatihan bahasa lewat Disnaker.' },
  { state: 'declined', outcome: 'no-longer-going', note: 'Memutuskan tetap bekerja di rumah.' },
  { state: 'not-found', outcome: 'not-found', note: 'Dua kali didatangi, rumah kosong; tetangga tidak tahu.' },
] as const;

/** The weekly rounds of those who follow up. */
export function followingUp({ calendar, luck }: Ground): Happening[] {
  const rounds = calendar.workingDays.filter((day, i) => i % ROUND_DAYS === ROUND_DAYS - 1 && day <= calendar.day(LAST_ROUND_DAYS_AGO));
  return rounds.flatMap((day) =>
    HELPERS.map((helper): Happening => ({
      at: moment(day, '15:30'),
      run: async (office) => {
        const { items } = await office.as(helper)(listFollowUps, { query: { state: 'open', limit: 100 } });
        for (const { id, state } of items)
          if (!luck.often(LEFT)) await (state === 'open' ? contact(office, helper, id) : end(office, helper, id, state, luck.pick(ENDS)));
      },
    })),
  );
}

const contact = (office: TrainingOffice, helper: string, id: string) =>
  office.as(helper)(stepFollowUp, { params: { id }, body: { state: 'contacted', note: 'Bertemu di rumah; bersedia mendengar.' } });

async function end(office: TrainingOffice, helper: string, id: string, state: string, how: (typeof ENDS)[number]): Promise<void> {
  const step = office.as(helper);
  if (state !== 'contacted') return;
  await step(stepFollowUp, { params: { id }, body: { state: how.state, note: how.note } });
  await step(stepFollowUp, { params: { id }, body: { state: 'closed', outcome: how.outcome } });
}

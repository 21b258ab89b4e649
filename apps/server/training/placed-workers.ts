import { recordPlacement, stepPlacement } from '../../../modules/placements/contract.ts';
import type { PlacementState, Scheme } from '../../../modules/placements/model.ts';
import { moment } from './calendar.ts';
import { clear } from './counter.ts';
import type { Visit } from './counter.ts';
import type { Ground, Happening } from './happening.ts';

/** Who writes placements down, by the code of the regency; P4MI and BP3MI where the training district has no Disnaker. */
const DESKS: readonly (readonly [string, string])[] = [
  ['35.05', 'danu'],
  ['35.04', 'diah'],
  ['35.02', 'maya'],
  ['35', 'sari'],
  ['52', 'baiq'],
];
const SCHEME_TO: Readonly<Record<string, Scheme>> = { KR: 'g2g', JP: 'ssw', SA: 'spsk' };
/** Working days before and after the visit to the passport counter. @source our choice after dossier: placement-lifecycle §3.4 */
const AGREED_BEFORE = 4;
const STEPS: readonly (readonly [number, PlacementState])[] = [
  [5, 'berpaspor'],
  [12, 'berkontrak'],
  [19, 'lulus-opp'],
  [22, 'ber-e-kpmi'],
  [27, 'berangkat'],
  [33, 'bekerja'],
];
/** Every so many workers changes the mind at home. @source our choice */
const WITHDRAWS_EACH = 11;
const WITHDRAWS_AFTER = 8;

/** A worker on the legal route: the desk knows the placement before the passport counter sees the person, and follows it. */
export function placedWorker({ calendar }: Ground, visit: Visit, day: string, n: number): Happening[] {
  const { person, form } = visit;
  const desk = DESKS.find(([code]) => person.village.code.startsWith(code))?.[1];
  const at = calendar.workingDays.indexOf(day);
  if (desk === undefined || form.country === undefined) return [];
  const { country } = form;
  const agreed = calendar.workingDays[Math.max(0, at - AGREED_BEFORE)] ?? day;
  let id = '';
  const record: Happening = {
    at: moment(agreed, '07:30'),
    run: async (office) => {
      const made = await office.as(desk)(recordPlacement, {
        body: {
          number: `LATIHAN-PMI-${String(n).padStart(4, '0')}`,
          worker: {
            name: person.name,
            nik: person.nik,
            sex: person.sex,
            birthDate: person.birthDate,
            phone: person.phone,
            addressLine: person.addressLine,
            villageCode: person.village.code,
          },
          job: jobOf(visit),
          scheme: SCHEME_TO[country] ?? 'p2p',
          country,
          state: 'terikat-penempatan',
          onDay: agreed,
        },
      });
      ({ id } = made);
    },
  };
  const leaves = n % WITHDRAWS_EACH === 0;
  const steps: readonly (readonly [number, PlacementState])[] =
    visit.decision !== clear ? [] : leaves ? [STEPS[0] ?? [5, 'berpaspor'], [WITHDRAWS_AFTER, 'mundur']] : STEPS;
  const following = steps.flatMap(([after, state]): Happening[] => {
    const on = calendar.workingDays[at + after];
    if (on === undefined) return [];
    const note = state === 'mundur' ? 'Orang tua meminta tetap di rumah; paspor disimpan sendiri.' : undefined;
    const body = { state, onDay: on, ...(note !== undefined && { note }) };
    return [{ at: moment(on, '13:45'), run: (office) => office.as(desk)(stepPlacement, { params: { id }, body }) }];
  });
  return [record, ...following];
}

/** What the worker told the counter of the work. */
function jobOf({ answers }: Visit): string {
  const said = answers.find(({ question }) => question === 'B02')?.value;
  return said?.type === 'text' ? (said.value.split(',')[0] ?? said.value) : 'Pekerja migran';
}

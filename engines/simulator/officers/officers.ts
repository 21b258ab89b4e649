import { MINUTES_A_DAY, weekday } from '../chance/calendar.ts';
import type { Noise } from '../reports/noise-reports.ts';
import type { Ring } from '../rings/ring.ts';
import type { World } from '../world/world.ts';

/** A visit takes three days. @source dossier: simulator §2.11 */
const VISIT_DAYS = 3;
/** @source dossier: simulator §2.11 */
const CONFIRMS_RING = 0.75;
const CONFIRMS_FALSELY = 0.02;
/** A visit happens on the scent of a ring with this chance when one works in the village (our choice: officers of the pilot find most by reports). */
const PAUSE_DAYS = [14, 42] as const;

/** The round of the officers: visits, their outcome, days of information. */
export function openOfficers(world: World, rings: readonly Ring[], noise: Noise): (day: number) => void {
  const perDay = world.settings.outreachPerVillage / 365;
  const codes = new Map(world.residents.villages.map(({ code, at }) => [code, at]));
  return (day) => {
    const chance = world.residents.stream(81, day);
    for (let left = chance.poisson(perDay * world.residents.villages.length); left > 0; left -= 1) {
      const village = chance.pick(world.residents.villages);
      const minute = day * MINUTES_A_DAY + 480 + chance.below(420);
      world.post.send({
        body: { stream: 'village_event', village_code: village.code, kind: chance.happens(0.8) ? 'outreach' : 'campaign' },
        occurred: minute,
        arrived: minute + chance.below(2 * MINUTES_A_DAY),
      });
      noise.outreach(village.at, day);
    }
    if (weekday(day) !== 1) return;
    for (const officer of world.officers)
      for (let left = chance.poisson(world.settings.visitsPerOfficerWeek); left > 0; left -= 1)
        visit(world, rings, chance, officer.id, codes.get(chance.pick(officer.villages)) ?? 0, day + chance.below(5));
  };
}

function visit(
  world: World,
  rings: readonly Ring[],
  chance: ReturnType<World['residents']['stream']>,
  officer: string,
  village: number,
  day: number,
): void {
  const code = world.residents.villages[village]!.code;
  const minute = day * MINUTES_A_DAY + 500 + chance.below(400);
  world.post.send({
    body: { stream: 'officer_action', officer, kind: 'visit', village_code: code },
    occurred: minute,
    arrived: minute + chance.below(600),
  });
  world.agenda.on(Math.min(day + VISIT_DAYS, world.end), () => {
    const ring = rings.find(
      ({ members, silentUntil, stopped }) =>
        !stopped && silentUntil <= day && members.some(({ role, person }) => role === 'scout' && person.village.at === village),
    );
    const confirmed = chance.happens(ring === undefined ? CONFIRMS_FALSELY / 10 : CONFIRMS_RING * 0.3);
    const told = minute + VISIT_DAYS * MINUTES_A_DAY + chance.below(600);
    world.post.send({
      body: { stream: 'officer_action', officer, kind: confirmed ? 'confirmed' : 'dismissed', village_code: code },
      occurred: told,
      arrived: told + chance.below(900),
    });
    if (!confirmed || ring === undefined || world.settings.closedLoop === 0) return;
    const [least, most] = PAUSE_DAYS;
    ring.silentUntil = day + VISIT_DAYS + chance.between(least, most);
    if (chance.happens(0.5)) ring.stopped = true;
  });
}

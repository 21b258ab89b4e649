import { MINUTES_A_DAY, weekday } from '../chance/calendar.ts';
import type { Chance } from '../chance/chance.ts';
import type { Noise } from '../reports/noise-reports.ts';
import type { Ring } from '../rings/ring.ts';
import type { Officer, World } from '../world/world.ts';

/** A visit takes three days; a true ring is confirmed, an honest person falsely, with these chances. @source dossier: simulator §2.11 */
const VISIT_DAYS = 3;
const CONFIRMS_RING = 0.75;
const CONFIRMS_FALSELY = 0.02;
/** Half of the visits follow what was reported, the others a round of the villages (our choice). */
const FOLLOWS_REPORTS = 0.5;
/** Officers look back over reports of three weeks (our choice). */
const MEMORY_DAYS = 21;
/** A ring that was confirmed keeps still for two to six weeks, or ends. @source dossier: simulator §2.9; the share that ends: our choice */
const PAUSE_DAYS = [14, 42] as const;
const ENDS = 0.5;
/** People talk more for four weeks. @source dossier: simulator §2.11 */
const ENCOURAGED_DAYS = 28;
const CAMPAIGN_SHARE = 0.2;

/** The officers' round: days of information, visits and their outcome. */
export function openOfficers(world: World, rings: readonly Ring[], noise: Noise): (day: number) => void {
  const { villages } = world.residents;
  const perDay = world.settings.outreachPerVillage / 365;
  const territories = world.officers.map((officer) => ({ officer, codes: new Set(officer.villages) }));
  const positions = new Map(villages.map(({ code, at }) => [code, at]));
  return (day) => {
    const chance = world.residents.stream(81, day);
    for (let left = chance.poisson(perDay * villages.length); left > 0; left -= 1)
      inform(world, noise, chance, chance.pick(villages).at, day);
    if (weekday(day) !== 1) return;
    const recent = world.reported.filter((report) => report.day > day - MEMORY_DAYS);
    world.reported.splice(0, world.reported.length, ...recent);
    for (const { officer, codes } of territories) {
      const told = recent.filter(({ village }) => codes.has(villages[village]!.code));
      for (let left = chance.poisson(world.settings.visitsPerOfficerWeek); left > 0; left -= 1) {
        const follows = told.length > 0 && chance.happens(FOLLOWS_REPORTS);
        const village = follows ? chance.pick(told).village : positions.get(chance.pick(officer.villages))!;
        visit(world, rings, chance, officer, village, day + chance.below(5), follows);
      }
    }
  };
}

/** A day of information, after which people talk. */
function inform(world: World, noise: Noise, chance: Chance, village: number, day: number): void {
  const minute = day * MINUTES_A_DAY + 480 + chance.below(420);
  world.post.send({
    body: {
      stream: 'village_event',
      village_code: world.residents.villages[village]!.code,
      kind: chance.happens(CAMPAIGN_SHARE) ? 'campaign' : 'outreach',
    },
    occurred: minute,
    arrived: minute + chance.below(2 * MINUTES_A_DAY),
  });
  noise.outreach(village, day);
}

/**
 * One visit. Whoever follows a report finds a ring that works there; a round finds one hardly more often than by accident.
 * What officers find changes the world only in the closed loop.
 */
function visit(
  world: World,
  rings: readonly Ring[],
  chance: Chance,
  officer: Officer,
  village: number,
  day: number,
  follows: boolean,
): void {
  const { code } = world.residents.villages[village]!;
  const minute = day * MINUTES_A_DAY + 500 + chance.below(400);
  const sendAction = (kind: 'visit' | 'confirmed' | 'dismissed', at: number): void =>
    world.post.send({
      body: { stream: 'officer_action', officer: officer.id, kind, village_code: code },
      occurred: at,
      arrived: at + chance.below(600),
    });
  sendAction('visit', minute);
  const ends = day + VISIT_DAYS;
  if (ends >= world.end) return;
  world.agenda.on(ends, () => {
    const ring = rings.find((one) => !one.stopped && one.recruited > 0 && one.silentUntil <= ends && worksIn(one, village));
    const finds = ring !== undefined && chance.happens(follows ? CONFIRMS_RING : CONFIRMS_RING / 5);
    const confirmed = finds || (ring === undefined && follows && chance.happens(CONFIRMS_FALSELY));
    sendAction(confirmed ? 'confirmed' : 'dismissed', minute + VISIT_DAYS * MINUTES_A_DAY + chance.below(300));
    if (!finds || ring === undefined || world.settings.closedLoop === 0) return;
    ring.silentUntil = ends + chance.between(...PAUSE_DAYS);
    ring.stopped = chance.happens(ENDS);
    for (const near of [village, ...world.residents.villages[village]!.near]) world.encouragedUntil.set(near, ends + ENCOURAGED_DAYS);
  });
}

function worksIn(ring: Ring, village: number): boolean {
  return ring.movedTo === village || ring.members.some(({ role, person }) => role === 'scout' && person.village.at === village);
}

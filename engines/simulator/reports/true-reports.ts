import { MINUTES_A_DAY } from '../chance/calendar.ts';
import type { Chance } from '../chance/chance.ts';
import { weightedNames } from '../chance/weighted.ts';
import type { ReporterKind } from '../events.ts';
import { personOf } from '../people/residents.ts';
import type { Person } from '../people/residents.ts';
import { drawPerson } from '../world/world.ts';
import type { World } from '../world/world.ts';
import type { Incident } from './incident.ts';
import { CHANNELS, reporterOf, sendReport } from './send-report.ts';

const WHO = weightedNames<ReporterKind>({
  relative: 0.34,
  neighbour: 0.26,
  village_staff: 0.14,
  victim: 0.1,
  teacher: 0.05,
  anonymous: 0.11,
});
/** Mean days from recruiting to the report. @source dossier: simulator §2.10 */
const LAG_DAYS = 14;

/** Somebody tells of a victim: one incident, one to a few reports. @source dossier: simulator §2.10 */
export function reportVictim(world: World, chance: Chance, incident: Incident): void {
  const count = 1 + chance.poisson(world.settings.reportsPerIncident - 1);
  for (let at = 0; at < count; at += 1) {
    const kind = WHO.draw(chance);
    const person = reporterFor(world, chance, kind, incident.victim, incident.recruited);
    const occurred = Math.round((incident.recruited + 0.35 + chance.exponential(LAG_DAYS)) * MINUTES_A_DAY);
    sendReport(world, chance, {
      incident,
      reporter: reporterOf(chance, kind, person),
      channel: CHANNELS.draw(chance),
      occurred,
      topic: 'recruiting',
    });
  }
}

function reporterFor(world: World, chance: Chance, kind: ReporterKind, victim: Person, day: number): Person {
  if (kind === 'victim') return victim;
  const household = world.residents.household(victim.village.at, victim.householdNumber);
  if (kind === 'relative' && household.members.length > 1)
    return personOf(world.residents, household, (victim.member + 1) % household.members.length);
  return drawPerson(world, chance, victim.village.at, { least: 22, most: 65 }, day);
}

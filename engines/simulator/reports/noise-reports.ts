import { dateOf, MINUTES_A_DAY } from '../chance/calendar.ts';
import { hash } from '../chance/chance.ts';
import type { Chance } from '../chance/chance.ts';
import { weightedNames } from '../chance/weighted.ts';
import type { ReporterKind } from '../events.ts';
import { accountOf } from '../desk/ordinary.ts';
import type { Agencies } from '../flows/agencies.ts';
import { drawHandle, drawPlate, nickname } from '../rings/traces.ts';
import { drawPerson } from '../world/world.ts';
import type { World } from '../world/world.ts';
import type { Incident, Recruiter } from './incident.ts';
import type { TextStyle } from './report-text.ts';
import { CHANNELS, reporterOf, sendReport } from './send-report.ts';

const ADULT = { least: 20, most: 62 };
const WHO = weightedNames<ReporterKind>({
  victim: 0.06,
  neighbour: 0.36,
  relative: 0.2,
  village_staff: 0.1,
  anonymous: 0.25,
  teacher: 0.05,
});
/** What noise that is not well meant consists of (our choice). */
const CAUSES = weightedNames({ grudge: 0.34, hoax: 0.12, question: 0.32, vague: 0.22 });
const DESTINATIONS = 'MY MY MY SA HK TW KH SG AE JP';
const JOBS =
  'asisten rumah tangga|buruh kebun sawit|buruh pabrik|admin online|perawat lansia|pelayan restoran|customer service|ABK kapal ikan';
/** Grudges gather around debts at harvest's end and elections of village heads (months, our choice). */
const GRUDGE_MONTHS = [0.8, 0.8, 1, 1.1, 1, 0.9, 0.9, 1.1, 1.2, 1.4, 1.2, 0.7];
/** A day of information doubles the reports of its village for two weeks. @source dossier: detection §3 */
export const CAMPAIGN_DAYS = 14;

export interface Noise {
  step(day: number): void;
  /** Outreach in a village makes people talk. */
  outreach(village: number, day: number): void;
}

export function openNoise(world: World, agencies: Agencies): Noise {
  const { settings } = world;
  const perDay = (settings.noisePerHundredThousandWeek * world.millions * 10) / 7;
  return {
    step(day) {
      const chance = world.residents.stream(71, day);
      for (let left = chance.poisson(perDay * GRUDGE_MONTHS[dateOf(day).month - 1]!); left > 0; left -= 1)
        noiseReport(world, agencies, chance, world.anywhere.draw(chance).at, day);
    },
    outreach(village, day) {
      const chance = world.residents.stream(72, village, day);
      const expected = ((settings.noisePerHundredThousandWeek * world.residents.villages[village]!.population) / 1e5) * 2 + 0.08;
      for (let left = chance.poisson(expected); left > 0; left -= 1) {
        const on = day + chance.below(CAMPAIGN_DAYS);
        if (on < world.end) world.agenda.on(on, () => noiseReport(world, agencies, chance, village, on));
      }
    },
  };
}

/** An accusation against somebody who does nothing of the kind; it tells as much as a true one. */
function falseIncident(world: World, chance: Chance, accused: Recruiter, village: number, day: number, company?: string): Incident {
  const destination = chance.pick(DESTINATIONS.split(' '));
  const { person } = accused;
  return {
    recruiter: accused,
    traces: {
      handle: drawHandle(chance, chance.pick(['A', 'C'])),
      account: accountOf(world, person, day),
      plate: drawPlate(chance, person.village),
      house: { address: person.address, village: person.village.at },
    },
    victim: drawPerson(world, chance, village, { least: 18, most: 45 }, day),
    belongsTo: [],
    destination,
    job: chance.pick(JOBS.split('|')),
    pay: chance.between(3, 14),
    advance: chance.happens(0.4) ? chance.between(1, 8) : 0,
    departs: day + 3 + chance.below(60),
    recruited: day,
    others: chance.happens(0.5) ? chance.between(2, 8) : 0,
    online: chance.happens(0.15),
    company,
    route:
      destination === 'SA'
        ? 'umrah'
        : company !== undefined && chance.happens(0.5)
          ? 'licensed'
          : chance.pick(['tourism', 'tourism', 'none']),
  };
}

function noiseReport(world: World, agencies: Agencies, chance: Chance, village: number, day: number): void {
  const kind = WHO.draw(chance);
  const reporter = reporterOf(chance, kind, drawPerson(world, chance, village, ADULT, day));
  const channel = CHANNELS.draw(chance);
  const occurred = day * MINUTES_A_DAY + 330 + chance.below(1020);
  if (chance.happens(world.settings.wellMeantShare)) {
    const agent = agencies.agents.draw(chance);
    const at = chance.pick(agent.villages);
    const incident = falseIncident(
      world,
      chance,
      { person: agent.person, alias: nickname(chance, agent.person, day), phone: agent.phone },
      at,
      day,
      agent.agency.name,
    );
    sendReport(world, chance, { incident, reporter, channel, occurred, topic: 'recruiting', noise: 'well_meant_legal_agent' });
    return;
  }
  const cause = CAUSES.draw(chance);
  const person = drawPerson(world, chance, village, ADULT, day);
  const incident = falseIncident(world, chance, { person, alias: nickname(chance, person, day), phone: person.phone(day) }, village, day);
  const topics: Readonly<Record<typeof cause, TextStyle['topic']>> = {
    grudge: 'grudge',
    hoax: 'recruiting',
    question: 'question',
    vague: 'vague',
  };
  sendReport(world, chance, {
    incident,
    reporter,
    channel,
    occurred,
    topic: topics[cause],
    noise: cause,
  });
}

/** New accounts agree to report one honest field agent. @source dossier: detection §2 */
export function hoaxBurst(world: World, agencies: Agencies, chance: Chance, day: number, days: number, reports: number): void {
  const agent = agencies.agents.draw(chance);
  const accused = { person: agent.person, alias: nickname(chance, agent.person, day), phone: agent.phone };
  for (let at = 0; at < reports; at += 1) {
    const on = day + chance.below(Math.max(1, days));
    const incident = falseIncident(
      world,
      chance,
      accused,
      chance.pick(agent.villages),
      on,
      chance.happens(0.4) ? agent.agency.name : undefined,
    );
    const reporter = {
      kind: chance.pick<ReporterKind>(['neighbour', 'anonymous', 'relative']),
      key: `p${hash(chance.below(1e9)).toString(36)}`,
    };
    const occurred = on * MINUTES_A_DAY + 480 + chance.below(720);
    sendReport(world, chance, {
      incident,
      reporter,
      channel: chance.pick(['web', 'whatsapp', 'web']),
      occurred,
      topic: 'recruiting',
      noise: 'coordinated_hoax',
    });
  }
}

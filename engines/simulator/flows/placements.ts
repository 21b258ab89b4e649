import type { Chance } from '../chance/chance.ts';
import { dateOf, MINUTES_A_DAY } from '../chance/calendar.ts';
import { weightedNames } from '../chance/weighted.ts';
import { applyForPassport } from '../desk/apply.ts';
import type { Visit } from '../desk/apply.ts';
import { comeBack } from './come-back.ts';
import type { Latent } from '../desk/interview.ts';
import { tellStory } from '../desk/stories.ts';
import type { PlacementEvent } from '../events.ts';
import type { Person } from '../people/residents.ts';
import { MISSING, writeNik, writePhone } from '../writing/corrupt-fields.ts';
import { writeName } from '../writing/corrupt-name.ts';
import type { Collector } from '../world/post.ts';
import { drawPerson } from '../world/world.ts';
import type { World } from '../world/world.ts';
import type { Agencies, FieldAgent } from './agencies.ts';
import type { FormFillers } from './form-fillers.ts';
import { ordinaryExtras } from '../desk/ordinary.ts';
import words from './agency-words.json' with { type: 'json' };

const DESTINATIONS = weightedNames(words.destinations);
const JOBS: Readonly<Record<string, string>> = words.jobs;
/** Steps of a lawful placement and days after the first. @source dossier: numbers §8.11 */
const STEPS = [['registered', 0], ['selected', 12], ['contract', 45], ['opp', 85], ['departed', 96]] as const; // prettier-ignore
/** A new passport is needed by these; the others have one (our choice: 3,500 applications for 12,000 placements a year). */
const NEEDS_PASSPORT = 0.29;
const GIVES_UP = 0.05;
/** Two thirds of placed workers are women; maids nearly all. @source dossier: numbers §8.1, §8.3 */
const WOMEN: Readonly<Record<string, number>> = { HK: 0.98, TW: 0.75, SG: 0.97, MY: 0.45, JP: 0.4, KR: 0.1, SA: 0.5, BN: 0.7 };

export interface Placed {
  readonly person: Person;
  readonly destination: string;
  readonly company: string;
  readonly jobOrder: string;
  readonly phone?: string | undefined;
  readonly scheme: string;
}

/** One line of the placement system. @source dossier: contract/simulation */
export function sendPlacement(
  world: World,
  chance: Chance,
  placed: Placed,
  state: string,
  day: number,
  belongsTo: readonly Collector[] = [],
): void {
  const { person } = placed;
  const { mark } = world.appearance;
  const missing = MISSING.registry;
  const body: Omit<PlacementEvent, 'id' | 'occurred_at' | 'arrived_at'> = {
    stream: 'placement_record',
    full_name: writeName(chance, person.name, 'registry', 0),
  };
  if (!chance.happens(missing.nik)) body.nik = writeNik(chance, person);
  if (!chance.happens(missing.phone)) body.phone = writePhone(chance, mark('phone', placed.phone ?? person.phone(day)), 'registry');
  if (!chance.happens(missing.village)) body.village_code = person.village.code;
  Object.assign(body, {
    company: mark('company', placed.company),
    job_order: placed.jobOrder,
    destination: placed.destination,
    scheme: placed.scheme,
    state,
  });
  const occurred = day * MINUTES_A_DAY + 480 + chance.below(480);
  const lag = chance.happens(0.7) ? chance.below(240) : Math.round(chance.exponential(2 * MINUTES_A_DAY));
  world.post.send({ body, occurred, arrived: occurred + lag, mentions: [{ mention: 'person', person: person.key }], belongsTo });
}

/** Lawful placements that begin on a day; their later steps go into the agenda. */
export function openPlacements(world: World, agencies: Agencies, fillers: FormFillers): (day: number) => void {
  const perDay = (world.settings.placementsPerMillion * world.millions) / 365;
  return (day) => {
    const chance = world.residents.stream(52, day);
    const season = words.months.work[dateOf(day).month - 1] ?? 1;
    for (let left = chance.poisson(perDay * season); left > 0; left -= 1) place(world, fillers, chance, agencies.agents.draw(chance), day);
  };
}

function place(world: World, fillers: FormFillers, chance: Chance, agent: FieldAgent, day: number): void {
  const destination = DESTINATIONS.draw(chance);
  const sex = chance.happens(WOMEN[destination] ?? 0.5) ? 'P' : 'L';
  const person = drawPerson(world, chance, chance.pick(agent.villages), { least: 20, most: 44, sex }, day);
  const job = chance.pick((JOBS[destination] ?? 'operator').split('|'));
  const direct = chance.happens(0.08);
  const placed: Placed = {
    person,
    destination,
    company: agent.agency.name,
    jobOrder: `JO-${destination}-${1000 + chance.below(9000)}-${job.replaceAll(' ', '_')}`,
    phone: chance.happens(0.12) ? agent.phone : undefined,
    scheme: direct ? chance.pick(['perseorangan', 'G to G']) : 'P to P',
  };
  const speed = chance.lognormal(1, 0.35);
  const stops = chance.happens(GIVES_UP) ? chance.between(1, 4) : STEPS.length;
  for (const [state, after] of STEPS.slice(0, stops)) {
    const on = day + Math.round(after * speed);
    if (on < world.end) world.agenda.on(on, () => sendPlacement(world, chance, placed, state, on));
  }
  if (!chance.happens(NEEDS_PASSPORT)) return;
  const on = day + Math.round((15 + chance.below(25)) * speed);
  world.agenda.on(on, () => goForPassport(world, fillers, chance, agent, placed, on, day + Math.round(96 * speed)));
}

/** Applicants whom a field agent leads, and his trace on their forms (our choice). */
const AGENT_CONTACT = 0.6;
const COMPANY_PAYS = 0.12;
const AGENT_ANSWERS = 0.1;

function goForPassport(
  world: World,
  fillers: FormFillers,
  chance: Chance,
  agent: FieldAgent,
  placed: Placed,
  day: number,
  departs: number,
): void {
  const { person, destination } = placed;
  const { invitedBy, ...extras } = ordinaryExtras(world, fillers, chance, person, 'pmi', destination, day);
  const latent: Latent = {
    plan: chance.happens(0.98),
    coached: 0,
    payer: chance.happens(0.06) ? 'other_person' : 'self',
    familyKnows: chance.happens(0.99),
    firstPassport: chance.happens(0.7),
    papers: chance.happens(0.96),
    story: tellStory(chance, 'pmi', destination, world.appearance.mark('company', agent.agency.name)),
    invitedBy,
  };
  const visit: Visit = {
    ...extras,
    ...(chance.happens(AGENT_CONTACT) ? { contactPhone: agent.phone } : {}),
    ...(chance.happens(COMPANY_PAYS) ? { payer: agent.agency.account } : {}),
    ...(chance.happens(AGENT_ANSWERS) ? { guarantor: { name: agent.person.name, phone: agent.phone, person: agent.person.key } } : {}),
    person,
    day,
    purpose: 'pmi',
    destination,
    latent,
    departs,
    company: agent.agency.name,
    fetcher: () => ({ name: agent.person.name, phone: agent.phone, person: agent.person.key }),
  };
  comeBack(world, chance, visit, applyForPassport(world, chance, visit));
}

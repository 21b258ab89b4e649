import type { Chance } from '../chance/chance.ts';
import { isoDay, MINUTES_A_DAY } from '../chance/calendar.ts';
import { weighted } from '../chance/weighted.ts';
import type { Weighted } from '../chance/weighted.ts';
import type { AgencyEvent } from '../events.ts';
import { drawPhone } from '../people/phones.ts';
import type { Person } from '../people/residents.ts';
import { writePhone } from '../writing/corrupt-fields.ts';
import { drawPerson } from '../world/world.ts';
import type { World } from '../world/world.ts';
import words from './agency-words.json' with { type: 'json' };

/** A lawful company: a hub that many applicants share. */
export interface Agency {
  readonly kind: 'p3mi' | 'branch' | 'field_agent' | 'travel_agent';
  readonly name: string;
  readonly registration: string;
  readonly phone: string;
  readonly account: string;
  readonly address: string;
  readonly village: number;
  readonly validFrom: number;
}

export interface FieldAgent {
  readonly person: Person;
  readonly phone: string;
  readonly agency: Agency;
  /** One to twelve villages. @source dossier: simulator §2.4 */
  readonly villages: readonly number[];
}

export interface Agencies {
  readonly companies: Weighted<Agency>;
  readonly agents: Weighted<FieldAgent>;
  /** Licensed companies with little business; now and then one goes astray. */
  readonly small: Weighted<Agency>;
  readonly travel: Weighted<Agency>;
}

const COMPANIES_AT_LEAST = 5;
const COMPANIES_A_MILLION = 6;
/** Applicants of a field agent in a year, in the middle of 5 to 60. @source dossier: simulator §2.4 */
const APPLICANTS_AN_AGENT = 22;
const TRAVEL_A_MILLION = 18;
const SMALL_SHARE = 0.15;
const HAS_BRANCH = 0.4;
const ADULT = { least: 28, most: 62 };

const list = (text: string): string[] => text.split(' ');
const FIRST = list(words.first);
const SECOND = list(words.second);
const THIRD = list(words.third);
const TRAVEL_FIRST = list(words.travelFirst);
const TRAVEL_SECOND = list(words.travelSecond);

/** Ten to fifteen digits with the bank in front. @source dossier: indonesian-identity §7 */
export function drawAccount(chance: Chance): string {
  const [bank, length] = chance.pick([
    ['BRI', 15],
    ['BRI', 15],
    ['BCA', 10],
    ['BNI', 10],
    ['Mandiri', 13],
  ] as const);
  let digits = String(1 + chance.below(9));
  while (digits.length < length) digits += String(chance.below(10));
  return `${bank} ${digits}`;
}

export function drawCompany(chance: Chance): string {
  return `PT ${chance.pick(FIRST)} ${chance.pick(SECOND)} ${chance.pick(THIRD)}`;
}

export function drawTravelAgency(chance: Chance): string {
  return `${chance.pick(['PT', 'PT', 'CV'])} ${chance.pick(TRAVEL_FIRST)} ${chance.pick(TRAVEL_SECOND)} ${chance.pick(['Tour', 'Travel', 'Wisata', 'Tours and Travel'])}`;
}

function openCompany(world: World, chance: Chance, kind: Agency['kind'], name: string, validFrom: number): Agency {
  const village = world.anywhere.draw(chance);
  return {
    kind,
    name,
    registration: `${kind === 'travel_agent' ? 'U' : 'SIP3MI'}.${100 + chance.below(900)}/${2018 + chance.below(7)}`,
    phone: drawPhone(chance),
    account: drawAccount(chance),
    address: `Jl. Raya ${village.name} No. ${1 + chance.below(200)}`,
    village: village.at,
    validFrom,
  };
}

/**
 * Founds the lawful companies and their field agents, and tells the register about most of them.
 * @source dossier: simulator §2.4; shares known: detection §4 (85 %)
 */
export function openAgencies(world: World): Agencies {
  const chance = world.residents.stream(41);
  const count = Math.round(COMPANIES_AT_LEAST + COMPANIES_A_MILLION * world.millions);
  const since = (): number => world.start - 200 - chance.below(2000);
  const companies = Array.from({ length: count }, () => openCompany(world, chance, 'p3mi', drawCompany(chance), since()));
  const travel = Array.from({ length: Math.max(3, Math.round(TRAVEL_A_MILLION * world.millions)) }, () =>
    openCompany(world, chance, 'travel_agent', drawTravelAgency(chance), since()),
  );
  const small = Array.from({ length: Math.round(2 + 4 * world.millions) }, () =>
    openCompany(world, chance, 'p3mi', drawCompany(chance), since()),
  );
  const drawn = weighted([...companies, ...small], (company) => chance.lognormal(1, 0.8) * (small.includes(company) ? SMALL_SHARE : 1));
  const agentCount = Math.max(4, Math.round((world.settings.placementsPerMillion * world.millions) / APPLICANTS_AN_AGENT));
  const agents = Array.from({ length: agentCount }, () => hireAgent(world, chance, drawn.draw(chance)));
  for (const company of [...companies, ...small, ...travel]) register(world, chance, company);
  for (const company of companies)
    if (chance.happens(HAS_BRANCH)) {
      const branch = openCompany(world, chance, 'branch', company.name, company.validFrom);
      register(world, chance, branch);
    }
  for (const { person, phone, agency } of agents) {
    const { address, village } = person;
    register(world, chance, { ...agency, kind: 'field_agent', name: person.name, village: village.at, address, phone });
  }
  return {
    companies: drawn,
    agents: weighted(agents, () => chance.lognormal(1, 0.7)),
    small: weighted(small, () => 1),
    travel: weighted(travel, () => chance.lognormal(1, 0.9)),
  };
}

function hireAgent(world: World, chance: Chance, agency: Agency): FieldAgent {
  const home = world.leaving.draw(chance);
  const person = drawPerson(world, chance, home.at, ADULT, world.start);
  const reach = 1 + chance.below(12);
  const villages = [home.at];
  while (villages.length < reach) villages.push(chance.pick(world.residents.villages[chance.pick(villages)]!.near.concat(home.at)));
  return { person, phone: chance.happens(0.6) ? drawPhone(chance) : person.phone(world.start), agency, villages };
}

/** Puts a company or an agent into the register; the register does not know everybody. */
export function register(world: World, chance: Chance, company: Agency, from = world.start): void {
  const known = chance.happens(world.settings.registryKnown);
  const { mark, shiftDays } = world.appearance;
  const body: Omit<AgencyEvent, 'id' | 'occurred_at' | 'arrived_at'> = {
    stream: 'agency_registry',
    kind: company.kind,
    name: company.kind === 'field_agent' ? company.name : mark('company', company.name),
    registration: company.registration,
    phones: [writePhone(chance, mark('phone', company.phone), 'registry')],
    address: company.address,
    village_code: world.residents.villages[company.village]!.code,
    status: 'active',
    valid_from: isoDay(company.validFrom + shiftDays),
  };
  if (!known) return;
  const minute = from * MINUTES_A_DAY + 30 + chance.below(420);
  world.post.send({ body, occurred: minute, arrived: minute });
}

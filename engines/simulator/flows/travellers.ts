import { dateOf } from '../chance/calendar.ts';
import { hash } from '../chance/chance.ts';
import type { Chance } from '../chance/chance.ts';
import { weightedNames } from '../chance/weighted.ts';
import { applyForPassport } from '../desk/apply.ts';
import type { Visit } from '../desk/apply.ts';
import type { Latent } from '../desk/interview.ts';
import { ordinaryExtras, sessionKey } from '../desk/ordinary.ts';
import { tellStory } from '../desk/stories.ts';
import { officeOf, otherOffice } from '../world/world.ts';
import type { World } from '../world/world.ts';
import type { Agencies, Agency } from './agencies.ts';
import words from './agency-words.json' with { type: 'json' };
import { comeBack } from './come-back.ts';
import type { FormFillers } from './form-fillers.ts';
import { drawParty } from './party.ts';
import type { Party } from './party.ts';
import { sendQuietWorkers } from './quiet-workers.ts';

const TRIPS = weightedNames(words.trips);
const VISITS = weightedNames(words.visits);
const SHARES: Readonly<Record<string, number>> = words.purposes;
const MONTHS: Readonly<Record<string, readonly number[]>> = words.months;
const WORKING_DAYS = 243;
/** Pilgrims and few others come through a travel agency; some of those as a group on one day (our choice). */
const THROUGH_TRAVEL: Readonly<Record<string, number>> = { umrah: 0.75, hajj: 0.2, tourism: 0.03 };
const GROUP_DAY = 0.15;
const AGENCY_CONTACT = 0.6;
const AGENCY_PAYS = 0.45;
/** Parties on one form: the first one's number is everybody's own, or the address (our choice). */
const ONE_PHONE = 0.5;
const FRIENDS_ADDRESS = 0.25;
/** Anybody may choose an office; a few do (our choice; dossier passport-screening §2.2). */
const ELSEWHERE = 0.03;
const HONEST = { plan: 0.975, paidByOther: 0.015, familyKnows: 0.985, firstPassport: 0.62, papers: 0.96 };

/** Lawful applications of a day. */
export interface Travellers {
  step(day: number): void;
  /** Pilgrims of one travel agency on one day. */
  pilgrims(chance: Chance, day: number, agency: Agency, people: number): void;
}

export function openTravellers(world: World, agencies: Agencies, fillers: FormFillers): Travellers {
  const { settings } = world;
  const perDay = (settings.applicationsPerMillion * world.millions) / WORKING_DAYS;

  const apply = (chance: Chance, purpose: string, party: Party, day: number, agency?: Agency, group?: string): void => {
    const first = party.members[0]!;
    const destination = purpose === 'umrah' || purpose === 'hajj' ? 'SA' : (purpose === 'family_visit' ? VISITS : TRIPS).draw(chance);
    const { invitedBy, ...extras } = ordinaryExtras(world, fillers, chance, first, purpose, destination, day);
    const shared = party.kind === 'kin' || party.kind === 'friends';
    const session = group ?? (party.members.length > 1 ? sessionKey(day, hash(first.village.at, first.householdNumber)) : undefined);
    const common = {
      ...extras,
      day,
      purpose,
      destination,
      departs: day + 20 + Math.round(chance.lognormal(45, 0.6)),
      phone: shared && chance.happens(ONE_PHONE) ? first.phone(day) : undefined,
      ...(shared ? { contactPhone: first.phone(day) } : {}),
      ...(party.kind === 'friends' && chance.happens(FRIENDS_ADDRESS)
        ? { lodging: { address: first.address, village: first.village.at } }
        : {}),
      ...(agency === undefined
        ? {}
        : { company: agency.name, fetcher: () => ({ name: world.appearance.mark('company', agency.name), phone: agency.phone }) }),
      ...(agency !== undefined && chance.happens(AGENCY_CONTACT) ? { contactPhone: agency.phone } : {}),
      ...(agency !== undefined && chance.happens(AGENCY_PAYS) ? { payer: agency.account } : {}),
      session,
      ...(chance.happens(ELSEWHERE) ? { office: otherOffice(chance, officeOf(first.village.regencyCode)) } : {}),
    };
    const start = 480 + chance.below(360);
    for (const [at, person] of party.members.entries()) {
      const latent = honest(chance, purpose, destination, agency && world.appearance.mark('company', agency.name), invitedBy);
      const visit: Visit = { ...common, person, latent, minute: start + at * 6 };
      comeBack(world, chance, visit, applyForPassport(world, chance, visit));
    }
  };

  const pilgrims = (chance: Chance, day: number, agency: Agency, people: number): void => {
    const home = world.residents.villages[agency.village]!;
    const session = sessionKey(day, agency.village, people);
    for (let left = people; left > 0;) {
      const village = chance.happens(0.4) ? chance.pick(home.near.concat(home.at)) : world.anywhere.draw(chance).at;
      const party = drawParty(world, chance, 'umrah', village, day);
      apply(chance, 'umrah', party, day, agency, session);
      left -= party.members.length;
    }
  };

  const purposeOfDay = (purpose: string, chance: Chance, day: number): void => {
    const months = MONTHS[purpose] ?? (purpose === 'formal_work' ? MONTHS['work'] : MONTHS['tourism']);
    const expected = perDay * SHARES[purpose]! * (months?.[dateOf(day).month - 1] ?? 1);
    for (let left = chance.poisson(expected * (purpose === 'umrah' ? settings.umrahFactor : 1)); left > 0;) {
      const agency = chance.happens(THROUGH_TRAVEL[purpose] ?? 0) ? agencies.travel.draw(chance) : undefined;
      if (agency !== undefined && purpose === 'umrah' && left > 3 && chance.happens(GROUP_DAY)) {
        const group = Math.min(left, 3 + chance.below(12));
        pilgrims(chance, day, agency, group);
        left -= group;
        continue;
      }
      const party = drawParty(world, chance, purpose, world.anywhere.draw(chance).at, day);
      apply(chance, purpose, party, day, agency);
      left -= party.members.length;
    }
    if (purpose === 'tourism') sendQuietWorkers(world, fillers, chance, day, expected);
  };

  return {
    pilgrims,
    step(day) {
      if (world.closed(day)) return;
      for (const [at, purpose] of Object.keys(SHARES).entries()) purposeOfDay(purpose, world.residents.stream(51, day, at), day);
    },
  };
}

function honest(chance: Chance, purpose: string, destination: string, agency: string | undefined, invitedBy: string | undefined): Latent {
  const byFamily = chance.happens(purpose === 'umrah' || purpose === 'hajj' ? 0.45 : 0.25);
  return {
    plan: chance.happens(HONEST.plan),
    coached: 0,
    payer: chance.happens(HONEST.paidByOther) ? 'other_person' : byFamily ? 'family' : 'self',
    familyKnows: chance.happens(HONEST.familyKnows),
    firstPassport: chance.happens(HONEST.firstPassport),
    papers: chance.happens(HONEST.papers),
    story: tellStory(chance, purpose, destination, agency),
    invitedBy,
  };
}

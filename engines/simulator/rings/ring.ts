import type { Chance } from '../chance/chance.ts';
import { weightedNames } from '../chance/weighted.ts';
import { tellStory } from '../desk/stories.ts';
import type { RingType, VictimTruth } from '../events.ts';
import { drawAccount, drawCompany } from '../flows/agencies.ts';
import type { Agencies } from '../flows/agencies.ts';
import { drawPhone, e164 } from '../people/phones.ts';
import type { Person } from '../people/residents.ts';
import { drawPerson } from '../world/world.ts';
import type { World } from '../world/world.ts';
import { drawHandle, drawPlate, nickname } from './traces.ts';
import types from './ring-types.json' with { type: 'json' };

export type Role = 'head' | 'scout' | 'runner' | 'shelter' | 'transporter' | 'helper';

export interface RingMember {
  readonly role: Role;
  readonly person: Person;
  readonly alias: string;
  /** The number in use; it changes. */
  phone: string;
}

export interface Identifier {
  readonly kind: 'phone' | 'bank_account' | 'social_account' | 'vehicle_plate' | 'address' | 'company' | 'alias' | 'full_name';
  readonly value: string;
}

/** A recruitment ring with everything that it uses again and again. */
export interface Ring {
  readonly number: number;
  readonly id: string;
  readonly type: RingType;
  readonly born: number;
  readonly home: number;
  readonly members: RingMember[];
  readonly identifiers: Identifier[];
  readonly events: string[];
  readonly victims: VictimTruth[];
  readonly account: string;
  readonly handle: string;
  readonly plate: string;
  readonly company: string;
  readonly shelter: { readonly address: string; readonly village: number };
  /** What it mostly leaves on forms, and whose number. */
  readonly usualReuse: Reuse;
  readonly contact: RingMember;
  /** Does it change numbers at all. */
  readonly careful: boolean;
  /** What its people say at the counter; a new sheet after a refusal. */
  sheet: { story: string; from: number };
  /** Recruited so far, also those who left again. */
  recruited: number;
  /** The next day on which some of its people go to the counter together. */
  trip: { readonly day: number; readonly session: string; readonly minute: number } | undefined;
  /** No recruiting before that day. */
  silentUntil: number;
  /** Share of victims whom the scouts know. */
  readonly knownShare: number;
  /** Village it moved its work to. */
  movedTo: number | undefined;
  /** Stopped by officers (closed loop). */
  stopped: boolean;
}

/** What an application of a victim shares with those of others. */
export type Reuse = 'contact' | 'payer' | 'guarantor' | 'address' | 'handle';
type TypeRow = Omit<(typeof types)['A'], 'reuses'> & { readonly reuses: Readonly<Partial<Record<Reuse, number>>> };
export const typeOf = (type: RingType): TypeRow => types[type];

const ROLE_LIST: readonly Role[] = ['runner', 'shelter', 'transporter'];

/** Draws the type of a new ring by the settings' mixture. */
function drawType(world: World, chance: Chance): RingType {
  const s = world.settings;
  return weightedNames({ A: s.shareA, B: s.shareB, C: s.shareC, D: s.shareD, E: s.shareE, F: s.shareF }).draw(chance);
}

/** Founds a ring: home, people, and the things it will use again. @source dossier: simulator §2.6 */
export function foundRing(world: World, agencies: Agencies, chance: Chance, number: number, day: number): Ring {
  const type = drawType(world, chance);
  const home = world.leaving.draw(chance);
  const member = (role: Role, village: number): RingMember => {
    const person = drawPerson(world, chance, village, { least: 25, most: 60 }, day);
    return { role, person, alias: nickname(chance, person, day), phone: chance.happens(0.6) ? drawPhone(chance) : person.phone(day) };
  };
  const nearby = (): number => chance.pick(home.near.concat(home.at));
  const members = [member('head', chance.happens(0.5) ? home.at : world.anywhere.draw(chance).at)];
  for (let left = chance.between(1, 4); left > 0; left -= 1) members.push(member('scout', nearby()));
  for (const role of ROLE_LIST)
    if (chance.happens(0.8)) members.push(member(role, chance.happens(0.5) ? nearby() : world.anywhere.draw(chance).at));
  if (chance.happens(world.settings.insideHelper)) members.push(member('helper', world.anywhere.draw(chance).at));
  const keeper = members.find(({ role }) => role === 'shelter') ?? members[0]!;
  const ring: Ring = {
    number,
    id: `r${String(number).padStart(4, '0')}`,
    type,
    born: day,
    home: home.at,
    members,
    identifiers: [],
    events: [],
    victims: [],
    account: drawAccount(chance),
    handle: drawHandle(chance, type),
    plate: drawPlate(chance, home),
    company: type === 'D' ? agencies.small.draw(chance).name : drawCompany(chance),
    shelter: { address: keeper.person.address, village: keeper.person.village.at },
    usualReuse: weightedNames<Reuse>(typeOf(type).reuses).draw(chance),
    contact: members.find(({ role }) => role === 'runner') ?? members[1]!,
    careful: chance.happens(world.settings.phoneChangeProbability),
    sheet: { story: newSheet(chance, type), from: day },
    recruited: 0,
    trip: undefined,
    silentUntil: day,
    knownShare: 0.3 + 0.5 * chance.next(),
    movedTo: undefined,
    stopped: false,
  };
  for (const { phone, alias, person } of members)
    addAll(ring, [
      ['phone', e164(phone)],
      ['alias', alias],
      ['full_name', person.name],
    ]);
  addAll(ring, [
    ['bank_account', ring.account],
    ['social_account', ring.handle],
    ['vehicle_plate', ring.plate],
    ['address', ring.shelter.address],
  ]);
  if (typeOf(type).company === 1) addIdentifier(ring, 'company', ring.company);
  return ring;
}

function addAll(ring: Ring, list: readonly (readonly [Identifier['kind'], string])[]): void {
  for (const [kind, value] of list) addIdentifier(ring, kind, value);
}

export function addIdentifier(ring: Ring, kind: Identifier['kind'], value: string): void {
  if (!ring.identifiers.some((known) => known.kind === kind && known.value === value)) ring.identifiers.push({ kind, value });
}

/** An answer to learn by heart. */
export function newSheet(chance: Chance, type: RingType): string {
  const { destinations, purposes } = typeOf(type);
  const destination = chance.pick((destinations || 'MY').split(' '));
  return tellStory(chance, purposes.startsWith('umrah') ? 'umrah' : 'sheets', destination);
}

export function memberWith(ring: Ring, chance: Chance, ...roles: readonly Role[]): RingMember {
  const fitting = ring.members.filter(({ role }) => roles.includes(role));
  return fitting.length > 0 ? chance.pick(fitting) : ring.members[0]!;
}

import { Chance, hash } from '../chance/chance.ts';
import { drawAccount } from '../flows/agencies.ts';
import type { FormFillers } from '../flows/form-fillers.ts';
import { phoneAt } from '../people/phones.ts';
import type { Person } from '../people/residents.ts';
import { drawPerson } from '../world/world.ts';
import type { World } from '../world/world.ts';
import type { Visit } from './apply.ts';
import stories from './stories.json' with { type: 'json' };
import { cityOf } from './stories.ts';

/** Share of phones with an e-wallet, whose account is the number. @source dossier: simulator §2.3 */
const WALLET = 0.55;
const PAYER_WRITTEN = 0.38;
const OWN_CONTACT = 0.22;
/** Who names somebody who answers for them (our choice). */
const GUARANTOR: Readonly<Record<string, number>> = {
  family_visit: 0.55,
  study: 0.3,
  tourism: 0.07,
  umrah: 0.06,
  hajj: 0.03,
  pmi: 0.04,
  formal_work: 0.06,
};
const GUARANTOR_ABROAD: Readonly<Record<string, string>> = {
  MY: '+601',
  HK: '+8526',
  TW: '+8869',
  SG: '+658',
  SA: '+9665',
  JP: '+8180',
  AU: '+614',
  KR: '+8210',
};
const INVITED = 0.3;
const INVITED_BY = stories.invited.split('|');

/** The account a household pays from; always the same. */
export function accountOf(world: World, person: Person, day: number): string {
  const chance = new Chance(world.seed, 18, person.village.at, person.householdNumber);
  if (!chance.happens(WALLET)) return drawAccount(chance);
  return `${chance.pick(['DANA', 'DANA', 'OVO', 'GoPay', 'ShopeePay'])} ${phoneAt(world.residents, person.village.at, person.householdNumber, 0, day)}`;
}

/** A short opaque word, the same for the same numbers and nothing that the truth files use. */
export function sessionKey(...numbers: number[]): string {
  return `s${hash(77, ...numbers).toString(36)}`;
}

type Extras = Pick<Visit, 'contactPhone' | 'payer' | 'guarantor'> & { readonly invitedBy: string | undefined };

/**
 * What anybody may leave on a form: a helper's number, the account of the house, somebody who answers for the trip.
 * Honest travellers, quiet workers and victims draw it alike, so that its mere presence tells nothing.
 */
export function ordinaryExtras(
  world: World,
  fillers: FormFillers,
  chance: Chance,
  person: Person,
  purpose: string,
  destination: string,
  day: number,
): Extras {
  const helped = chance.happens(world.settings.helperPhone);
  const own = chance.happens(OWN_CONTACT);
  const named = chance.happens(GUARANTOR[purpose] ?? 0.02);
  return {
    contactPhone: helped ? fillers(person.village.at).draw(chance).person.phone(day) : own ? person.phone(day) : undefined,
    payer: chance.happens(PAYER_WRITTEN) ? accountOf(world, person, day) : undefined,
    guarantor: named ? drawGuarantor(world, chance, person, destination, day) : undefined,
    invitedBy: chance.happens(INVITED) ? chance.pick(INVITED_BY).replace('{kota}', cityOf(chance, destination)) : undefined,
  };
}

function drawGuarantor(world: World, chance: Chance, person: Person, destination: string, day: number): NonNullable<Visit['guarantor']> {
  const kin = drawPerson(
    world,
    chance,
    chance.happens(0.6) ? person.village.at : chance.pick(person.village.near),
    { least: 24, most: 65 },
    day,
  );
  const abroad = GUARANTOR_ABROAD[destination];
  const phone = abroad !== undefined && chance.happens(0.35) ? abroad + String(10_000_000 + chance.below(89_000_000)) : kin.phone(day);
  return { name: kin.name, phone: chance.happens(0.8) ? phone : undefined, person: kin.key };
}

import { isoDay, MINUTES_A_DAY } from '../chance/calendar.ts';
import { Chance, hash } from '../chance/chance.ts';
import type { Applicant, ApplicationEvent, DecisionEvent } from '../events.ts';
import { phoneAt, shareOfPhone } from '../people/phones.ts';
import type { Person } from '../people/residents.ts';
import type { Collector } from '../world/post.ts';
import { officeOf } from '../world/world.ts';
import type { World } from '../world/world.ts';
import { MISSING, RELATIVES_VALUE, writeAddress, writeBirthDate, writeNik, writePhone } from '../writing/corrupt-fields.ts';
import { writeName } from '../writing/corrupt-name.ts';
import { mailOf } from '../writing/mail.ts';
import { askForFetcher } from './fetcher.ts';
import type { Fetcher } from './fetcher.ts';
import { decide, drawInterviewer, holdInterview } from './interview.ts';
import type { Decision, Latent } from './interview.ts';

/** Somebody goes to the passport counter. Absent fields: the applicant uses what is his or her own. */
export interface Visit {
  readonly person: Person;
  readonly day: number;
  readonly purpose: string;
  readonly destination: string;
  readonly latent: Latent;
  /** Planned day of departure. */
  readonly departs?: number | undefined;
  readonly phone?: string | undefined;
  readonly contactPhone?: string | undefined;
  readonly payer?: string | undefined;
  readonly guarantor?: { readonly name: string; readonly phone?: string | undefined; readonly person?: string | undefined } | undefined;
  readonly company?: string | undefined;
  /** Where the applicant says to live, when that is not home. */
  readonly lodging?: { readonly address: string; readonly village: number } | undefined;
  readonly session?: string | undefined;
  readonly office?: string | undefined;
  /** Minute of the day, so that groups come one after the other. */
  readonly minute?: number | undefined;
  readonly belongsTo?: readonly Collector[] | undefined;
  readonly noise?: string | undefined;
  /** Who truly pays or fetches, when that is not the family; drawn only where a counter asks. */
  readonly fetcher?: ((chance: Chance) => Fetcher) | undefined;
  /** Somebody inside looks away. */
  readonly shielded?: boolean | undefined;
}

const INTERVIEWERS = 8;
const DESTINATION_UNSAID = 0.04;
const DEPARTURE_SAID = 0.45;
const MAIL_GIVEN = 0.45;
const WRONG_VILLAGE = 0.01;
/** Local forms reach the log within minutes. */
const FILING_MINUTES = 20;

/** The first day from `day` on that offices are open. */
export function openDay(world: World, day: number): number {
  let open = day;
  while (world.closed(open)) open += 1;
  return open;
}

/**
 * Sends the application and, some days later, its decision.
 * @returns the decision and the day it is told
 */
export function applyForPassport(world: World, chance: Chance, visit: Visit): Decision & { readonly on: number } {
  const { person, latent } = visit;
  const office = visit.office ?? officeOf(person.village.regencyCode);
  // Who would come on a holiday comes on some day after it, not all on the first.
  const day = world.closed(visit.day) ? openDay(world, visit.day + chance.below(6)) : visit.day;
  const minute = visit.minute ?? 480 + chance.below(400);
  const counter = [hash(office.length, office.charCodeAt(6)), chance.below(INTERVIEWERS)];
  const officer = drawInterviewer(
    new Chance(world.seed, 31, ...counter),
    world.settings.officerSensitivity,
    world.settings.officerSpecificity,
  );
  const interview = holdInterview(chance, officer, visit.purpose, latent);
  const decision = decide(chance, interview, visit.shielded === true);
  const { guarantor } = visit;
  const { mark, shiftDays } = world.appearance;
  const mentions = [{ mention: 'applicant', person: person.key }];
  if (guarantor?.person !== undefined) mentions.push({ mention: 'guarantor', person: guarantor.person });
  const body: Omit<ApplicationEvent, 'id' | 'occurred_at' | 'arrived_at'> = {
    stream: 'passport_application',
    office,
    applicant: writeApplicant(world, chance, visit, day),
    purpose: visit.purpose,
  };
  if (!chance.happens(DESTINATION_UNSAID)) body.destination = visit.destination;
  if (visit.departs !== undefined && chance.happens(DEPARTURE_SAID)) body.departure_date = isoDay(visit.departs + shiftDays);
  if (visit.contactPhone !== undefined) body.contact_phone = writePhone(chance, mark('phone', visit.contactPhone), 'desk');
  if (visit.payer !== undefined) body.payer_account = mark('account', visit.payer);
  if (guarantor !== undefined)
    body.guarantor = {
      full_name: writeName(chance, guarantor.name, 'desk', 0),
      ...(guarantor.phone === undefined ? {} : { phone: writePhone(chance, mark('phone', guarantor.phone), 'desk') }),
    };
  noteFetcher(body, mentions, askForFetcher(world, counter, visit, day));
  if (visit.company !== undefined) body.company = mark('company', visit.company);
  body.documents = interview.documents;
  body.answers = interview.answers;
  if (visit.session !== undefined) body.session = visit.session;
  const occurred = day * MINUTES_A_DAY + minute;
  const belongsTo = visit.belongsTo ?? [];
  const told: Omit<DecisionEvent, 'id' | 'occurred_at' | 'arrived_at'> = {
    stream: 'passport_decision',
    application: '',
    decision: decision.decision,
    reasons: decision.reasons,
  };
  world.post.send({
    body,
    occurred,
    arrived: occurred + 5 + chance.below(FILING_MINUTES),
    mentions,
    belongsTo,
    ...(visit.noise === undefined ? {} : { noise: visit.noise }),
    numbered: (id) => (told.application = id),
  });
  const on = openDay(world, day + (decision.decision === 'APPROVED' ? chance.pick([0, 1, 1, 2, 3]) : chance.between(1, 4)));
  const decided = on === day ? occurred + 60 + chance.below(120) : on * MINUTES_A_DAY + 480 + chance.below(450);
  // The log begins on the first day: who applied before it has neither application nor decision there.
  if (day < world.start) return { ...decision, on };
  world.post.send({ body: told, occurred: decided, arrived: decided + chance.below(FILING_MINUTES), belongsTo });
  return { ...decision, on };
}

/** The form has a line for one more person: that of the guarantor, or the number to call when that line is taken. */
function noteFetcher(
  body: Omit<ApplicationEvent, 'id' | 'occurred_at' | 'arrived_at'>,
  mentions: { mention: string; person: string }[],
  fetcher: Fetcher | undefined,
): void {
  if (fetcher === undefined) return;
  if (body.guarantor === undefined) {
    body.guarantor = { full_name: fetcher.name, phone: fetcher.phone };
    if (fetcher.person !== undefined) mentions.push({ mention: 'guarantor', person: fetcher.person });
  } else body.contact_phone ??= fetcher.phone;
}

function writeApplicant(world: World, chance: Chance, visit: Visit, day: number): Applicant {
  const { person } = visit;
  const missing = MISSING.desk;
  const applicant: Applicant = { full_name: writeName(chance, person.name, 'desk', 0) };
  if (!chance.happens(missing.nik)) applicant.nik = writeNik(chance, person);
  if (!chance.happens(missing.birthDate)) applicant.birth_date = writeBirthDate(chance, person.born);
  applicant.birth_place = person.birthPlace;
  applicant.sex = person.sex;
  if (!chance.happens(missing.phone)) {
    const relative = chance.happens(RELATIVES_VALUE) ? chance.next() : undefined;
    const phone = visit.phone ?? (relative === undefined ? person.phone(day) : neighbourPhone(world, person, relative, day));
    applicant.phone = writePhone(chance, world.appearance.mark('phone', phone), 'desk');
  }
  if (chance.happens(MAIL_GIVEN)) applicant.email = mailOf(person);
  applicant.address = writeAddress(chance, visit.lodging?.address ?? person.address);
  const home = visit.lodging?.village ?? person.village.at;
  const written = chance.happens(WRONG_VILLAGE) ? chance.pick(world.residents.villages) : world.residents.villages[home]!;
  if (!chance.happens(missing.village)) applicant.village_code = written.code;
  applicant.occupation = person.occupation;
  applicant.marital_status = person.married ? 'Kawin' : 'Belum Kawin';
  return applicant;
}

/** The number of somebody of the same house. */
function neighbourPhone(world: World, { village, householdNumber }: Person, draw: number, day: number): string {
  const member = Math.floor(draw * world.residents.household(village.at, householdNumber).members.length);
  return phoneAt(world.residents, village.at, householdNumber, shareOfPhone(world.residents, village.at, householdNumber, member), day);
}

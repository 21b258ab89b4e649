import { parseName } from '../matching/index.ts';
import { purposeOf } from '../network/index.ts';
import type { ApplicationStory } from '../network/index.ts';
import { dayNumber } from './days.ts';
import type { ApplicationEvent } from './events.ts';
import { accountOf, addressesOf, companyOf, emailOf, handleOf, houseOf, phoneOf } from './identifiers.ts';
import type { Identifier } from './identifiers.ts';
import type { Memory, Seen } from './memory.ts';
import { wordingsOf } from './wording.ts';

/** An open placement of somebody. */
export interface Placed {
  readonly event: string;
  readonly day: number;
  readonly company: string | undefined;
  readonly destination: string | undefined;
}

/** What else is known about a person when the application arrives. */
export interface Known {
  readonly placed: Placed | undefined;
  readonly sentBack: boolean;
}

/** Placement and passport belong together within this time. @source our choice, after dossier: numbers §8.11 (96 days in the middle) */
const PLACEMENT_DAYS = 200;

/** How an application stands to a placement of the same person: purpose work, the same country, the same company where both tell. */
export function besidePlacement(
  { purpose, destination, company }: Pick<ApplicationEvent, 'purpose' | 'destination' | 'company'>,
  day: number,
  placed: Placed | undefined,
): { placed?: boolean; placedElsewhere?: boolean } {
  if (placed === undefined || Math.abs(day - placed.day) > PLACEMENT_DAYS) return {};
  const agrees = (one: string | undefined, other: string | undefined): boolean => one === undefined || other === undefined || one === other;
  const fits =
    purposeOf(purpose) === 'work' &&
    agrees(destination, placed.destination) &&
    agrees(companyOf(company)?.key, companyOf(placed.company)?.key);
  return { placed: fits, placedElsewhere: !fits };
}

/** Handles that people write as one word but that are no account: a plain word never ties anybody (it has no sign of an account). */
const ACCOUNT_LIKE = /[@\d._/]/;

export function storyOf(event: ApplicationEvent, day: number, known: Known): ApplicationStory {
  return {
    purpose: event.purpose,
    destination: event.destination,
    documents: new Map(event.documents.map(({ kind, status }) => [kind, status])),
    answers: new Map(Object.entries(event.answers)),
    ...besidePlacement(event, day, known.placed),
    sentBack: known.sentBack,
  };
}

/** Everything that can tie an application to others, with the mention that shows it. */
export function identifiersOfApplication(event: ApplicationEvent): [Identifier, string][] {
  const { applicant, guarantor, answers } = event;
  const found: [Identifier | undefined, string][] = [
    [phoneOf(applicant.phone), 'applicant'],
    [phoneOf(event.contact_phone), 'applicant'],
    [emailOf(applicant.email), 'applicant'],
    [accountOf(event.payer_account), 'applicant'],
    [companyOf(event.company), 'applicant'],
    [phoneOf(guarantor?.phone), 'guarantor'],
    ...addressesOf(applicant.address, applicant.village_code).map((id): [Identifier, string] => [id, 'applicant']),
    ...wordingsOf(answers['story'], event.purpose).map((id): [Identifier, string] => [id, 'applicant']),
  ];
  const invited = answers['invited_by'];
  if (invited !== undefined && ACCOUNT_LIKE.test(invited)) found.push([phoneOf(invited) ?? handleOf(invited), 'applicant']);
  return found.filter((one): one is [Identifier, string] => one[0] !== undefined);
}

/** The household of an applicant: one house in one village; without an address the person alone. */
function householdOf(event: ApplicationEvent, person: string): string {
  return houseOf(event.applicant.address, event.applicant.village_code) ?? person;
}

/** Takes an application into the memory. */
export function takeApplication(event: ApplicationEvent, day: number, known: Known, memory: Memory): Seen {
  const { applicant } = event;
  const name = parseName(applicant.full_name);
  const person = applicant.nik ?? `${name.tokens.join(' ')} ${applicant.birth_date ?? ''} ${applicant.village_code ?? ''}`;
  const seen = memory.add({
    event: event.id,
    kind: 'application',
    day,
    office: event.office,
    household: householdOf(event, person),
    party: event.session ?? `${event.office} ${day}`,
    village: applicant.village_code,
    destination: event.destination,
    purpose: event.purpose,
    departs: dayNumber(event.departure_date),
    person,
    story: storyOf(event, day, known),
    name: name.tokens.join(' '),
    familyName: name.tokens.length > 1 ? name.tokens.at(-1) : undefined,
  });
  const own = phoneOf(applicant.phone)?.key;
  for (const [identifier, mention] of identifiersOfApplication(event)) {
    const at = memory.tie(seen, identifier, mention, 1);
    if (identifier.kind === 'phone' && identifier.key !== own) at.lent = true;
  }
  return seen;
}

/** Values of an event as they stand in the file. */
type Values = Readonly<Record<string, unknown>>;

const objectOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');
const compact = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Fewer digits are no telephone number. @source E.164 leaves subscriber numbers of Indonesia 7 to 12 digits */
const LEAST_DIGITS = 7;

/** The digits of a telephone number without country code or leading zeros; '' for what is none. */
function phoneDigits(text: string): string {
  const digits = text.replace(/\D/g, '').replace(/^(?:0*62)?0*/, '');
  return digits.length >= LEAST_DIGITS ? digits : '';
}

/** `kind value` of an identifier, or nothing for an empty one. */
function keyOf(kind: 'phone' | 'account' | 'email' | 'handle', value: unknown): string[] {
  const text = textOf(value);
  const core = kind === 'phone' ? phoneDigits(text) : kind === 'email' ? text.trim().toLowerCase() : compact(text);
  return core === '' ? [] : [`${kind} ${core}`];
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** Identifiers that an application gives: telephones, payer's account, e-mail, the handle of whoever invited. @see fan-in.ts */
export function applicationIdentifiers(values: Values): string[] {
  const applicant = objectOf(values['applicant']);
  const phones = [applicant['phone'], values['contact_phone'], objectOf(values['guarantor'])['phone']].flatMap(listOf);
  const invited = /@[\w.]{3,}/.exec(textOf(objectOf(values['answers'])['invited_by']))?.[0];
  const keys = [
    ...phones.flatMap((phone) => keyOf('phone', phone)),
    ...keyOf('account', values['payer_account']),
    ...keyOf('email', applicant['email']),
    ...keyOf('handle', invited),
  ];
  return [...new Set(keys)];
}

/** Applicants of one address are one household; without an address a person is their own. */
export function householdOf(values: Values, event: string): string {
  const applicant = objectOf(values['applicant']);
  const address = compact(textOf(applicant['address']));
  if (address !== '') return `address ${textOf(applicant['village_code'])} ${address}`;
  const nik = compact(textOf(applicant['nik']));
  if (nik !== '') return `nik ${nik}`;
  const name = compact(textOf(applicant['full_name']));
  return name === '' ? `event ${event}` : `name ${name} ${textOf(applicant['birth_date'])}`;
}

/** Village of an event, wherever its stream keeps it. */
export function villageOf(values: Values): string | undefined {
  const village = textOf(values['village_code']) || textOf(objectOf(values['applicant'])['village_code']);
  return village === '' ? undefined : village;
}

/** Identifiers that a line of the agency register makes known as lawful hubs. */
export function hubIdentifiers(values: Values): string[] {
  return listOf(values['phones']).flatMap((phone) => keyOf('phone', phone));
}

/** Shorter values would be found by chance inside of longer ones. */
const LEAST_INSIDE = 6;

function leaves(value: unknown, into: string[]): string[] {
  if (typeof value === 'string' || typeof value === 'number') into.push(compact(String(value)));
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) leaves(part, into);
  return into;
}

/** Which of a ring's identifiers an event shows, in a field or inside of a text, however it is punctuated. */
export function shownIdentifiers(values: Values, identifiers: readonly { readonly kind: string; readonly value: string }[]): string[] {
  const texts = leaves(values, []);
  return identifiers.flatMap(({ kind, value }) => {
    const core = phoneDigits(value) !== '' && /^[\d\s+().-]+$/.test(value) ? phoneDigits(value) : compact(value);
    const shown = core !== '' && texts.some((text) => text === core || (core.length >= LEAST_INSIDE && text.includes(core)));
    return shown ? [`${kind} ${core}`] : [];
  });
}

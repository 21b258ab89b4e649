import type { ApplicantFields, MentionFields, WatchEvent } from '../../engines/watch/index.ts';
import { BadField, instantOf, listOf, objectOf, wordOf } from './truth-rows-fields.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Every field that the type of an event has must be read here, and no other: a field that is new in `engines/watch/events.ts` does not compile until its
 * reader is written. The engine's types are the one source; what is optional there may be undefined, but not forgotten.
 */
type Whole<T> = { readonly [K in keyof Required<T>]: T[K] };

/** A text, a number or a yes/no as text; undefined for everything else and for blanks. */
function text(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const found = typeof value === 'number' ? String(value) : value;
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}

const object = (value: unknown): Values => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): string[] => list(value).flatMap((one) => text(one) ?? []);

function mentionOf(value: unknown): Whole<MentionFields> {
  const values = object(value);
  const age = Number(values['age']);
  const of = (field: string): string | undefined => text(values[field]);
  return {
    role: of('role'),
    full_name: of('full_name'),
    alias: of('alias'),
    age: values['age'] === undefined || !Number.isFinite(age) ? undefined : age,
    sex: of('sex'),
    phone: of('phone'),
    address: of('address'),
    village_code: of('village_code'),
    social_account: of('social_account'),
    bank_account: of('bank_account'),
    vehicle_plate: of('vehicle_plate'),
    company: of('company'),
  };
}

function applicantOf(value: unknown): Whole<ApplicantFields> {
  const values = objectOf('applicant', value);
  const of = (field: string): string | undefined => text(values[field]);
  return {
    full_name: wordOf('applicant.full_name', values['full_name']),
    nik: of('nik'),
    birth_date: of('birth_date'),
    birth_place: of('birth_place'),
    sex: of('sex'),
    phone: of('phone'),
    email: of('email'),
    address: of('address'),
    village_code: of('village_code'),
  };
}

type Clocked = Pick<WatchEvent, 'id' | 'occurred' | 'arrived'>;
type Stream = WatchEvent['stream'];
type Readers = { readonly [S in Stream]: (values: Values, clocked: Clocked) => Whole<Extract<WatchEvent, { readonly stream: S }>> };

const READERS: Readers = {
  report: (values, clocked) => ({
    ...clocked,
    stream: 'report',
    channel: wordOf('channel', values['channel']),
    reporter: reporterOf(object(values['reporter'])),
    village_code: text(values['village_code']),
    mentions: listOf('mentions', values['mentions']).map(mentionOf),
    destination: text(values['destination']),
    promised_job: text(values['promised_job']),
    departure_date: text(values['departure_date']),
    text: text(values['text']),
  }),
  passport_application: (values, clocked) => {
    const guarantor = object(values['guarantor']);
    return {
      ...clocked,
      stream: 'passport_application',
      office: wordOf('office', values['office']),
      applicant: applicantOf(values['applicant']),
      purpose: wordOf('purpose', values['purpose']),
      destination: text(values['destination']),
      departure_date: text(values['departure_date']),
      contact_phone: text(values['contact_phone']),
      payer_account: text(values['payer_account']),
      guarantor: { full_name: text(guarantor['full_name']), phone: text(guarantor['phone']) },
      company: text(values['company']),
      documents: list(values['documents']).flatMap((one) => {
        const { kind, status } = object(one);
        return text(kind) === undefined || text(status) === undefined ? [] : [{ kind: text(kind) ?? '', status: text(status) ?? '' }];
      }),
      answers: Object.fromEntries(
        Object.entries(object(values['answers'])).flatMap(([code, value]) => {
          const answer = text(value);
          return answer === undefined ? [] : [[code, answer]];
        }),
      ),
      session: text(values['session']),
    };
  },
  passport_decision: (values, clocked) => ({
    ...clocked,
    stream: 'passport_decision',
    application: wordOf('application', values['application']),
    decision: wordOf('decision', values['decision']),
    reasons: texts(values['reasons']),
  }),
  placement_record: (values, clocked) => ({
    ...clocked,
    stream: 'placement_record',
    full_name: wordOf('full_name', values['full_name']),
    nik: text(values['nik']),
    phone: text(values['phone']),
    village_code: text(values['village_code']),
    company: text(values['company']),
    destination: text(values['destination']),
    state: text(values['state']),
  }),
  agency_registry: (values, clocked) => ({
    ...clocked,
    stream: 'agency_registry',
    kind: wordOf('kind', values['kind']),
    name: wordOf('name', values['name']),
    phones: texts(values['phones']),
    address: text(values['address']),
    village_code: text(values['village_code']),
    status: text(values['status']),
    valid_from: text(values['valid_from']),
    valid_to: text(values['valid_to']),
  }),
  return: (values, clocked) => ({
    ...clocked,
    stream: 'return',
    full_name: wordOf('full_name', values['full_name']),
    nik: text(values['nik']),
    village_code: text(values['village_code']),
    kind: wordOf('kind', values['kind']),
  }),
  village_event: (values, clocked) => ({
    ...clocked,
    stream: 'village_event',
    village_code: wordOf('village_code', values['village_code']),
    kind: wordOf('kind', values['kind']),
  }),
  officer_action: (values, clocked) => ({
    ...clocked,
    stream: 'officer_action',
    officer: wordOf('officer', values['officer']),
    kind: wordOf('kind', values['kind']),
    village_code: text(values['village_code']),
    subject: text(values['subject']),
  }),
};

const isKnown = (stream: string): stream is Stream => Object.hasOwn(READERS, stream);

/** Kind and key make the account of a reporter; without a key each report is its own. */
function reporterOf(values: Values): string | undefined {
  const key = text(values['key']);
  return key === undefined ? undefined : `${text(values['kind']) ?? ''} ${key}`;
}

/**
 * One line of `events.ndjson`; unknown fields and words do not disturb.
 * @returns  undefined for a stream that is not known here
 * @throws   BadField naming the field and the remedy
 */
export function eventOf(values: Values): WatchEvent | undefined {
  const stream = wordOf('stream', values['stream']);
  const clocked = {
    id: wordOf('id', values['id']),
    occurred: instantOf('occurred_at', values['occurred_at']),
    arrived: instantOf('arrived_at', values['arrived_at']),
  };
  return isKnown(stream) ? READERS[stream](values, clocked) : undefined;
}

/** Events must come in the order of arrival. @throws BadField */
export function checkOrder(event: WatchEvent, last: number): number {
  if (event.arrived < last) throw new BadField('arrived_at: before the line above; sort events.ndjson by arrived_at');
  return event.arrived;
}

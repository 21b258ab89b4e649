import { CLASSIFICATION_RANK } from '../../platform/contract/fields.ts';
import type { Context } from '../../platform/http/context.ts';
import { recordMention } from '../people/index.ts';
import type { NewMention } from '../people/index.ts';
import { readNik } from './check-input.ts';
import type { NewApplication } from './contract.ts';
import { applicationReceived } from './events.ts';
import { APPLICATION_CLASSIFICATION } from './model.ts';
import type { Contact, NamedRole, Origin } from './model.ts';
import { sealDetails, sealPaper } from './sealed.ts';
import * as store from './store.ts';

/** A role on the form in the words of the people module. */
const MENTION_ROLE: Record<NamedRole, NewMention['role']> = {
  applicant: 'applicant',
  guarantor: 'guarantor',
  companion: 'companion',
  recruiter: 'recruiter',
  payer: 'other',
  escort: 'other',
};

type Common = Pick<NewMention, 'source' | 'seenOn' | 'agencyId' | 'officeId' | 'territory' | 'classification'>;

interface From {
  readonly origin: Origin;
  readonly importId?: string;
}

/**
 * Writes checked applications: the people they name as mentions, the sealed forms, the papers shown; announces each.
 * Several at once share their statements, and their mentions go side by side on the one connection.
 * @returns ids, in the order of the inputs
 */
export async function recordApplications(context: Context, inputs: readonly NewApplication[], from: From): Promise<string[]> {
  const { tx, actor, keys, now } = context;
  const written = await Promise.all(inputs.map((input) => prepare(context, input, from)));
  // They leave together and arrive in this order: the applications first, since the others point to them.
  await Promise.all([
    store.addApplications(
      tx,
      written.map((one) => one.row),
    ),
    store.addMentions(
      tx,
      written.flatMap(({ row, mentions }) =>
        mentions.map(({ mentionId, role }) => ({ application_id: row.id, mention_id: mentionId, role })),
      ),
    ),
    store.addPapers(
      tx,
      written.flatMap(({ row, input }) =>
        [...new Set(input.papersShown)].map((code) => ({
          application_id: row.id,
          code,
          shown_at: now,
          shown_to: actor.accountId,
          sealed_facts: sealPaper(keys, row.id, code, {}),
        })),
      ),
    ),
    ...written.map(({ row, mentions }) =>
      context.announce(applicationReceived({ application: row.id, mentions }, { kind: 'application', id: row.id }, row.territory)),
    ),
  ]);
  return written.map(({ row }) => row.id);
}

/** Records the people an application names, and makes its row. */
async function prepare(context: Context, input: NewApplication, from: From) {
  const { actor, keys, now, today } = context;
  const id = context.newId();
  const receivedOn = input.receivedOn ?? today;
  const mentions = await recordMentions(context, input, {
    source: { kind: 'application', id, label: `Permohonan ${input.number}` },
    seenOn: receivedOn,
    agencyId: actor.agencyId,
    officeId: actor.officeId,
    territory: input.applicant.villageCode,
    classification: APPLICATION_CLASSIFICATION,
  });
  const nik = readNik(input.applicant.nik);
  const row = {
    id,
    number: input.number,
    external_ref: input.externalRef ?? null,
    origin: from.origin,
    import_id: from.importId ?? null,
    state: 'received',
    applicant_mention_id: mentions[0]?.mentionId ?? '',
    nik_blind: nik === undefined ? null : keys.blindIndex('nik', nik),
    sealed_details: sealDetails(keys, id, input),
    purpose: input.purpose ?? null,
    country: input.country ?? null,
    depart_on: input.departOn ?? null,
    return_on: input.returnOn ?? null,
    filled_by: input.filledBy ?? null,
    paid_by: input.paidBy ?? null,
    recruiter_name: input.recruiterName ?? null,
    received_on: receivedOn,
    received_at: now,
    entered_by: actor.accountId,
    agency_id: actor.agencyId,
    office_id: actor.officeId,
    territory: input.applicant.villageCode,
    classification: CLASSIFICATION_RANK[APPLICATION_CLASSIFICATION],
  };
  return { row, mentions, input };
}

/** The applicant first, then everybody else who has a name or a number. */
async function recordMentions(context: Context, input: NewApplication, common: Common): Promise<{ mentionId: string; role: NamedRole }[]> {
  const { applicant } = input;
  const first = recordMention(context, {
    ...common,
    role: 'applicant',
    name: applicant.name,
    otherNames: applicant.otherNames,
    sex: applicant.sex,
    birthDate: applicant.birthDate,
    birthPlace: applicant.birthPlace,
    identifiers: identifiersOf(input),
    address: {
      line: applicant.addressLine ?? '',
      rt: applicant.rt,
      rw: applicant.rw,
      villageCode: applicant.villageCode,
    },
  });
  const contacts = input.contacts.filter(saysWho);
  const others = contacts.map((contact) =>
    recordMention(context, {
      ...common,
      role: MENTION_ROLE[contact.role],
      name: contact.name,
      identifiers: contact.phone === undefined ? [] : [{ kind: 'phone', value: contact.phone }],
    }),
  );
  const roles: NamedRole[] = ['applicant', ...contacts.map(({ role }) => role)];
  const recorded = await Promise.all([first, ...others]);
  return recorded.map(({ mentionId }, n) => ({ mentionId, role: roles[n] ?? 'applicant' }));
}

const saysWho = (contact: Contact): boolean => contact.name !== undefined || contact.phone !== undefined;

const identifiersOf = ({ applicant, passports }: NewApplication): NewMention['identifiers'] => [
  { kind: 'nik', value: applicant.nik },
  ...(applicant.kk === undefined ? [] : [{ kind: 'kk' as const, value: applicant.kk }]),
  ...(applicant.phone === undefined ? [] : [{ kind: 'phone' as const, value: applicant.phone }]),
  ...(applicant.email === undefined ? [] : [{ kind: 'email' as const, value: applicant.email }]),
  ...passports.map(({ number }) => ({ kind: 'passport' as const, value: number })),
];

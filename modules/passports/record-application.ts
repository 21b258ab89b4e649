import { CLASSIFICATION_RANK } from '../../platform/contract/fields.ts';
import type { Context } from '../../platform/http/context.ts';
import { recordMentions } from '../people/index.ts';
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
 * Several at once share their statements.
 * @returns the rows, in the order of the inputs
 */
export async function recordApplications(context: Context, inputs: readonly NewApplication[], from: From) {
  const { tx, actor, keys, now } = context;
  const drafts = inputs.map((input) => draftOf(context, input, from));
  const people = recordMentions(
    context,
    drafts.flatMap((draft) => draft.people),
  );
  let next = 0;
  const written = drafts.map(({ row, input, people: named }) => {
    const mentions = named.map(({ named: role }) => ({ mentionId: people.recorded[next++]?.mentionId ?? '', role }));
    return { row: { ...row, applicant_mention_id: mentions[0]?.mentionId ?? '' }, mentions, input };
  });
  // They leave together and arrive in this order: people, then applications, then what points to both.
  await Promise.all([
    people.written,
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
    context.announce(
      ...people.mentioned,
      ...written.map(({ row, mentions }) =>
        applicationReceived({ application: row.id, mentions }, { kind: 'application', id: row.id }, row.territory),
      ),
    ),
  ]);
  return written.map(({ row }) => row);
}

/** The row of an application, and the people it names. */
function draftOf(context: Context, input: NewApplication, from: From) {
  const { actor, keys, now, today } = context;
  const id = context.newId();
  const receivedOn = input.receivedOn ?? today;
  const people = peopleOf(input, {
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
  return { row, people, input };
}

/** The applicant first, then everybody else who has a name or a number. */
function peopleOf(input: NewApplication, common: Common): (NewMention & { readonly named: NamedRole })[] {
  const { applicant } = input;
  const first = {
    ...common,
    named: 'applicant' as const,
    role: 'applicant' as const,
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
  };
  const others = input.contacts.filter(saysWho).map((contact) => ({
    ...common,
    named: contact.role,
    role: MENTION_ROLE[contact.role],
    name: contact.name,
    identifiers: contact.phone === undefined ? [] : [{ kind: 'phone' as const, value: contact.phone }],
  }));
  return [first, ...others];
}

const saysWho = (contact: Contact): boolean => contact.name !== undefined || contact.phone !== undefined;

const identifiersOf = ({ applicant, passports }: NewApplication): NewMention['identifiers'] => [
  { kind: 'nik', value: applicant.nik },
  ...(applicant.kk === undefined ? [] : [{ kind: 'kk' as const, value: applicant.kk }]),
  ...(applicant.phone === undefined ? [] : [{ kind: 'phone' as const, value: applicant.phone }]),
  ...(applicant.email === undefined ? [] : [{ kind: 'email' as const, value: applicant.email }]),
  ...passports.map(({ number }) => ({ kind: 'passport' as const, value: number })),
];

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

/**
 * Writes a checked application: the people it names as mentions, the sealed form, the papers shown; announces it.
 * @returns id of the application
 */
export async function recordApplication(
  context: Context,
  input: NewApplication,
  from: { readonly origin: Origin; readonly importId?: string },
): Promise<string> {
  const { tx, actor, keys, now, today } = context;
  const id = context.newId();
  const receivedOn = input.receivedOn ?? today;
  const common: Common = {
    source: { kind: 'application', id, label: `Permohonan ${input.number}` },
    seenOn: receivedOn,
    agencyId: actor.agencyId,
    officeId: actor.officeId,
    territory: input.applicant.villageCode,
    classification: APPLICATION_CLASSIFICATION,
  };
  const mentions = await recordMentions(context, input, common);
  const applicant = mentions[0]?.mentionId ?? '';
  const nik = readNik(input.applicant.nik);
  await store.addApplications(tx, [
    {
      id,
      number: input.number,
      external_ref: input.externalRef ?? null,
      origin: from.origin,
      import_id: from.importId ?? null,
      state: 'received',
      applicant_mention_id: applicant,
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
    },
  ]);
  await store.addMentions(
    tx,
    mentions.map(({ mentionId, role }) => ({ application_id: id, mention_id: mentionId, role })),
  );
  await store.addPapers(
    tx,
    [...new Set(input.papersShown)].map((code) => ({
      application_id: id,
      code,
      shown_at: now,
      shown_to: actor.accountId,
      sealed_facts: sealPaper(keys, id, code, {}),
    })),
  );
  await context.announce(applicationReceived({ application: id, mentions }, { kind: 'application', id }, input.applicant.villageCode));
  return id;
}

/** The applicant first, then everybody else who has a name or a number. */
async function recordMentions(context: Context, input: NewApplication, common: Common): Promise<{ mentionId: string; role: NamedRole }[]> {
  const { applicant } = input;
  const { mentionId } = await recordMention(context, {
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
  const mentions: { mentionId: string; role: NamedRole }[] = [{ mentionId, role: 'applicant' }];
  for (const contact of input.contacts.filter(saysWho)) {
    const named = await recordMention(context, {
      ...common,
      role: MENTION_ROLE[contact.role],
      name: contact.name,
      identifiers: contact.phone === undefined ? [] : [{ kind: 'phone', value: contact.phone }],
    });
    mentions.push({ mentionId: named.mentionId, role: contact.role });
  }
  return mentions;
}

const saysWho = (contact: Contact): boolean => contact.name !== undefined || contact.phone !== undefined;

const identifiersOf = ({ applicant, passports }: NewApplication): NewMention['identifiers'] => [
  { kind: 'nik', value: applicant.nik },
  ...(applicant.kk === undefined ? [] : [{ kind: 'kk' as const, value: applicant.kk }]),
  ...(applicant.phone === undefined ? [] : [{ kind: 'phone' as const, value: applicant.phone }]),
  ...(applicant.email === undefined ? [] : [{ kind: 'email' as const, value: applicant.email }]),
  ...passports.map(({ number }) => ({ kind: 'passport' as const, value: number })),
];

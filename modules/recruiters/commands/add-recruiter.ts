import { CLASSIFICATION_RANK } from '../../../platform/contract/fields.ts';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { companyKey } from '../company-name.ts';
import type * as contract from '../contract.ts';
import { recruiterAdded } from '../events.ts';
import { PERSONAL_KINDS, REFUSALS } from '../model.ts';
import { recruiterId } from '../record-states.ts';
import * as store from '../store.ts';

/** Companies are public; field officers and sponsors are people: TERBATAS, and only for the own agency's reach. */
export async function addRecruiter(
  { body }: In<typeof contract.addRecruiter>,
  context: Context,
): Promise<Out<typeof contract.addRecruiter>> {
  const { tx, actor, today, newId } = context;
  const personal = PERSONAL_KINDS.has(body.kind);
  if (body.kind === 'branch' && body.parentId === undefined) throw invalid('parentId', 'Pilih P3MI induk cabang ini');
  if (body.parentId !== undefined && (await store.findRecruiter(tx, body.parentId)) === undefined)
    throw invalid('parentId', 'Induk tidak ditemukan');
  // Two people may share a name and a town; two companies may not.
  const id = personal ? newId() : recruiterId(body.kind, body.name, body.city);
  if (!personal && (await store.findRecruiter(tx, id)) !== undefined) throw refused(REFUSALS.exists, { id });
  await store.addRecruiter(tx, {
    id,
    kind: body.kind,
    name: body.name,
    name_key: companyKey(body.name),
    city: body.city,
    territory: body.territory ?? null,
    address: body.address ?? null,
    phone: body.phone ?? null,
    parent_id: body.parentId ?? null,
    licence_no: body.licenceNo ?? null,
    source: body.source,
    source_date: today,
    note: body.note ?? null,
    agency_id: personal ? actor.agencyId : null,
    office_id: personal ? actor.officeId : null,
    classification: personal ? CLASSIFICATION_RANK.TERBATAS : CLASSIFICATION_RANK.PUBLIK,
  });
  await context.announce(recruiterAdded({ recruiterId: id }, { kind: 'recruiter', id }, body.territory ?? null));
  context.trail.concerns('recruiter', id);
  return { id };
}

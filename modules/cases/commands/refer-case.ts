import type { z } from 'zod';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { notify } from '../../access/index.ts';
import { dueAt, zoneOf } from '../../territory/index.ts';
import { clockFor } from '../clocks.ts';
import type * as contract from '../contract.ts';
import type { CaseView } from '../contract.ts';
import { referralSent } from '../events.ts';
import { NOTICES } from '../flow-back.ts';
import { project } from '../projection.ts';
import { findCase, receiverLens } from '../read-file.ts';
import { isOpen } from '../referral-states.ts';
import { referralViews } from '../referral-view.ts';
import * as store from '../store-referrals.ts';
import { feedPlace, workOnCase } from '../work-on-case.ts';
import type { StoredFile } from '../work-on-case.ts';

type Body = In<typeof contract.referCase>['body'];
/** The offer is projected for nobody in particular: no account's own notes, no office's. */
export const NOBODY = { accountId: '', officeId: '' };

/**
 * Hands a case to another office: refer, transfer or inform, with a purpose, chosen fields and a clock.
 * @returns the hand-over with its offer: exactly what the receiver sees before answering
 */
export async function referCase(
  { params, body }: In<typeof contract.referCase>,
  context: Context,
): Promise<Out<typeof contract.referCase>> {
  let id = '';
  await workOnCase(context, params.id, 'refer', async (file) => {
    const to = await mayHandTo(context, file, body);
    id = await send(context, file, to, body);
    return { step: 'referred', detail: { referral: id, kind: body.kind, to: to.officeId, fields: body.fields } };
  });
  const row = await store.findReferral(context.tx, id);
  const [view] = row === undefined ? [] : await referralViews(context, [row]);
  if (view === undefined) throw notFound('referral');
  context.trail.concerns('referral', id);
  context.trail.note('kind', body.kind);
  return view;
}

interface Receiving {
  readonly officeId: string;
  readonly agencyId: string;
  readonly agencyCode: string;
}

async function mayHandTo(context: Context, file: StoredFile, body: Body): Promise<Receiving> {
  const { tx, actor } = context;
  if (file.compartment_id !== null) throw refused('case/in-compartment');
  if (body.toOfficeId === file.office_id || body.toOfficeId === actor.officeId) throw refused('referral/own-office');
  const office = await store.findOffice(tx, body.toOfficeId);
  const { agency_id: agencyId, agency_code: agencyCode } = office ?? { agency_id: null, agency_code: null };
  if (agencyId === null || agencyCode === null) throw notFound('office');
  if (!(await store.hasPeople(tx, body.toOfficeId))) throw refused('referral/nobody-there');
  const others = (await store.referralsOfFile(tx, file.id)).filter((one) => isOpen(one.state as 'pending'));
  if (others.some((one) => one.to_office_id === body.toOfficeId || (body.kind === 'transfer' && one.kind === 'transfer')))
    throw refused('referral/pending');
  return { officeId: body.toOfficeId, agencyId, agencyCode };
}

async function send(context: Context, file: StoredFile, to: Receiving, body: Body): Promise<string> {
  const { tx, actor, keys, newId, now, today } = context;
  const from = await store.findOffice(tx, actor.officeId);
  const clock = clockFor({ fromAgency: from?.agency_code ?? '', toAgency: to.agencyCode, urgency: body.urgency }, today);
  const found = await findCase(context, file.id, actor);
  if (found === undefined) throw notFound('case');
  const offer: z.input<typeof CaseView> = project(found.file, receiverLens(NOBODY, 'offered', body.fields), now);
  const id = newId();
  const due = await dueAt(tx, now, clock.span, zoneOf(file.territory ?? '*'));
  await store.addReferral(tx, {
    id,
    file_id: file.id,
    file_number: file.number,
    kind: body.kind,
    from_agency_id: actor.agencyId,
    from_office_id: actor.officeId,
    sent_by: actor.accountId,
    to_agency_id: to.agencyId,
    to_office_id: to.officeId,
    purpose: body.purpose,
    message: body.message,
    fields: body.fields,
    urgency: body.urgency,
    clock: clock.code,
    sent_at: now,
    due_at: due,
    state: 'pending',
    sealed_offer: keys.seal('narrative', JSON.stringify(offer), id),
  });
  await store.addAct(tx, {
    id: newId(),
    referral_id: id,
    act: 'sent',
    by_account: actor.accountId,
    office_id: actor.officeId,
    at: now,
    detail: { clock: clock.code, fields: body.fields },
  });
  const hand = {
    referralId: id,
    caseId: file.id,
    kind: body.kind,
    fromOfficeId: actor.officeId,
    toOfficeId: to.officeId,
    state: 'pending' as const,
  };
  await context.announce(referralSent(hand, { kind: 'referral', id }, feedPlace(file)));
  await notify(context, { to: { officeId: to.officeId }, kind: 'referral.sent', title: NOTICES.sent, link: `/rujukan/${id}` });
  return id;
}

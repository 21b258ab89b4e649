import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { PROPOSAL_HOURS } from '../model.ts';
import { putTerritories } from '../office-territory.ts';
import { findOffice, lockOffice } from '../store-offices.ts';
import type { OfficeRow } from '../store-offices.ts';
import * as store from '../store-widening.ts';
import type { OpenWidening, Stretch } from '../store-widening.ts';
import { tellOtherAdministrators, tellWatchers } from '../tell-watchers.ts';
import { showOffice } from '../view-office.ts';

const HOUR_MS = 3_600_000;
const ASKED = { kind: 'office.widening-proposed', title: 'Perluasan wilayah kantor menunggu pengesahan' };
/** Its people read more from now on, whatever they read: those who watch over the log and the other administrators hear of it at once. */
const WIDENED = { kind: 'office.widened', title: 'Wilayah kerja satu kantor diperluas' };

/** Asks another administrator to confirm a wider territory; until then it stays as it is. */
export async function proposeWidening(
  context: Context,
  office: { readonly id: string },
  wanted: readonly Stretch[],
  reason: string | undefined,
): Promise<void> {
  const { tx, actor, now, newId, trail } = context;
  if (reason === undefined)
    throw invalid('reason', 'Tulis alasannya, misalnya nomor keputusan: wilayah yang lebih luas disahkan administrator lain');
  const id = newId();
  const expiresAt = new Date(Date.parse(now) + PROPOSAL_HOURS * HOUR_MS).toISOString();
  const row = { id, office_id: office.id, proposed_by: actor.accountId, proposed_at: now, reason, expires_at: expiresAt };
  await store.lapseWidenings(tx, office.id, now);
  await store.addWidening(tx, row, wanted);
  trail.concerns('widening-proposal', id);
  trail.because(reason);
  const link = `/kantor/${office.id}`;
  trail.note('administratorsTold', await tellOtherAdministrators(context, actor.accountId, { ...ASKED, link }));
}

/** The second administrator confirms; its people reach further with their next request. @refuses office/own-proposal */
export async function confirmWidening(
  { params, body }: In<typeof contract.confirmWidening>,
  context: Context,
): Promise<Out<typeof contract.confirmWidening>> {
  const { tx, actor, now, trail } = context;
  const { office, proposal } = await lockProposed(context, params.id, body.reason);
  if (proposal.proposed_by === actor.accountId) throw refused('office/own-proposal');
  // The proposal first: the database widens only what it finds agreed on.
  await store.decideWidening(tx, proposal.id, 'confirmed', actor.accountId, now);
  await putTerritories(context, office, proposal.wanted);
  trail.note('proposedBy', proposal.proposed_by);
  await tellWatchers(context, office.agency_id, { ...WIDENED, link: '/audit?verb=office.widened' });
  await tellOtherAdministrators(context, actor.accountId, { ...WIDENED, link: `/kantor/${office.id}` });
  return showOffice(context, office.id);
}

/** Another administrator refuses, or the proposer takes it back. */
export async function refuseWidening(
  { params, body }: In<typeof contract.refuseWidening>,
  context: Context,
): Promise<Out<typeof contract.refuseWidening>> {
  const { office, proposal } = await lockProposed(context, params.id, body.reason);
  await store.decideWidening(context.tx, proposal.id, 'refused', context.actor.accountId, context.now);
  return showOffice(context, office.id);
}

async function lockProposed(
  { tx, now, today, trail }: Context,
  id: string,
  reason: string,
): Promise<{ office: OfficeRow; proposal: OpenWidening }> {
  // The office is held, so nobody answers the same proposal meanwhile.
  const office = (await lockOffice(tx, id)) === undefined ? undefined : await findOffice(tx, id, today);
  if (office === undefined) throw notFound('office');
  const proposal = await store.openWidening(tx, id, now);
  if (proposal === undefined) throw refused('office/no-proposal');
  trail.concerns('office', id);
  trail.concerns('widening-proposal', proposal.id);
  trail.because(reason);
  return { office, proposal };
}

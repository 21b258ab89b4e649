import type { z } from 'zod';
import { notFound } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import type { OfficeDetail, OfficeView } from './model.ts';
import { differences } from './office-territory.ts';
import { findOffice, WHOLE_COUNTRY } from './store-offices.ts';
import type { OfficeRow } from './store-offices.ts';
import { openWidening } from './store-widening.ts';
import type { OpenWidening, Stretch } from './store-widening.ts';
import { territoryNames } from './store.ts';

/** Where an office is competent on a day. */
export const territoriesOn = ({ territories }: OfficeRow, day: string): { code: string; name: string }[] =>
  territories.filter((t) => t.validFrom <= day && (t.validTo === null || t.validTo >= day)).map(({ code, name }) => ({ code, name }));

/** @param today the day whose working territory is shown */
export function officeView(row: OfficeRow, today: string): z.input<typeof OfficeView> {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    agency: { id: row.agency_id, code: row.agency_code, name: row.agency_name, shortName: row.agency_short_name },
    parentOfficeId: row.parent_office_id,
    status: row.status,
    confidence: row.confidence,
    territories: territoriesOn(row, today),
  };
}

type Reading = Pick<Context, 'tx' | 'actor' | 'today' | 'now'>;

/** @throws Problem `office/not-found` */
export async function showOffice({ tx, actor, today, now }: Reading, id: string): Promise<z.input<typeof OfficeDetail>> {
  const row = await findOffice(tx, id, today);
  if (row === undefined) throw notFound('office');
  const proposal = await openWidening(tx, id, now);
  return {
    ...officeView(row, today),
    parentOffice: row.parent_office_id === null ? null : { id: row.parent_office_id, name: row.parent_name ?? '' },
    address: row.address,
    phone: row.phone,
    source: row.source,
    sourceDate: row.source_date,
    note: row.note,
    worksOnCollectiveLeave: row.works_on_collective_leave,
    byHand: row.by_hand,
    history: [...row.territories],
    widening: proposal === undefined ? null : await wideningView(tx, row, proposal, actor.accountId),
  };
}

/** What the second administrator must see to answer: which places begin and which end. */
async function wideningView(tx: Context['tx'], office: OfficeRow, proposal: OpenWidening, self: string) {
  const { adds, ends } = differences(office.territories, proposal.wanted);
  const names = await territoryNames(
    tx,
    [...adds, ...ends].map(({ code }) => code),
  );
  const named = ({ code, validFrom, validTo }: Stretch) => {
    const name = names.get(code) ?? (code === '*' ? WHOLE_COUNTRY : code);
    return { code, name, validFrom, validTo };
  };
  return {
    by: proposal.proposer,
    reason: proposal.reason,
    expiresAt: proposal.expires_at,
    mine: proposal.proposed_by === self,
    adds: adds.map(named),
    ends: ends.map(named),
  };
}

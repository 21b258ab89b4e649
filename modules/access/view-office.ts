import type { z } from 'zod';
import { notFound } from '../../platform/contract/problem.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import type { OfficeDetail, OfficeView } from './model.ts';
import { findOffice } from './store-offices.ts';
import type { OfficeRow } from './store-offices.ts';

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

/** @throws Problem `office/not-found` */
export async function showOffice(tx: Tx, id: string, today: string): Promise<z.input<typeof OfficeDetail>> {
  const row = await findOffice(tx, id, today);
  if (row === undefined) throw notFound('office');
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
  };
}

import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import { officesFor, superiorOf } from '../../access/index.ts';
import { dueInstant, workingCalendar, zoneOf } from '../../territory/index.ts';
import { clockFor } from '../clocks.ts';
import type * as contract from '../contract.ts';
import { findOffice, hasPeople } from '../store-referrals.ts';
import { ownCase } from '../own-case.ts';

/** Agencies that take cases over or help with them. @source dossier: actors-and-tasks §1.16 */
const RECEIVING = ['POLRI', 'UPTD_PPA', 'DISNAKER', 'KP2MI', 'IMIGRASI'];

const PER_AGENCY = 3;

/** Offices competent for the place, each with the clock that would run and whom it rises to. */
export async function listReceivers(
  { params, query }: In<typeof contract.listReceivers>,
  context: Context,
): Promise<Out<typeof contract.listReceivers>> {
  const { tx, actor, now, today } = context;
  const { file } = await ownCase(context, params.id);
  const place = file.head.place?.code;
  if (place === undefined) return { items: [] };
  const from = await findOffice(tx, actor.officeId);
  const calendar = await workingCalendar(tx);
  const items = [];
  for (const agencyCode of RECEIVING)
    for (const office of await officesFor(tx, { agencyCode, territory: place, on: today, limit: PER_AGENCY })) {
      if (office.id === file.head.office.id || office.id === actor.officeId || !(await hasPeople(tx, office.id))) continue;
      const clock = clockFor({ fromAgency: from?.agency_code ?? '', toAgency: agencyCode, urgency: query.urgency }, today);
      items.push({
        office: { id: office.id, name: office.name },
        agency: agencyCode,
        covers: office.covers,
        clock: { words: clock.words, source: clock.source, dueAt: dueInstant(calendar, now, clock.span, zoneOf(place)) },
        superior: (await superiorOf(tx, office.id))?.office.name ?? null,
      });
    }
  return { items: items.toSorted((a, b) => Number(b.covers) - Number(a.covers)) };
}

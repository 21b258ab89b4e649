import { CLASSIFICATION_RANK } from '../../../platform/contract/fields.ts';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { recordMention } from '../../people/index.ts';
import type { NewMention } from '../../people/index.ts';
import { recruiterName } from '../../recruiters/index.ts';
import { dayWhere, latestDayIn, unitNames } from '../../territory/index.ts';
import type * as contract from '../contract.ts';
import { placementRecorded } from '../events.ts';
import { PLACEMENT_CLASSIFICATION, REFUSALS } from '../model.ts';
import * as store from '../store.ts';
import { sealDetails } from '../view.ts';

type Body = In<typeof contract.recordPlacement>['body'];

/**
 * Writes a placement down with its worker as a mention; linking to applications and reports follows by event.
 * @refuses placement/exists when this office has the number already
 */
export async function recordPlacement(
  { body }: In<typeof contract.recordPlacement>,
  context: Context,
): Promise<Out<typeof contract.recordPlacement>> {
  const { tx, actor, keys, now, newId, trail } = context;
  const { number, scheme, country, recruiterId, state, worker, job, employer } = body;
  const [villages, taken, company] = await Promise.all([
    unitNames(tx, [worker.villageCode]),
    store.isNumberTaken(tx, actor.officeId, number),
    recruiterId === undefined ? '' : recruiterName(tx, recruiterId),
  ]);
  if (villages.get(worker.villageCode)?.level !== 'village') throw invalid('worker.villageCode', 'Pilih desa atau kelurahan dari daftar');
  if (company === undefined) throw invalid('recruiterId', 'Perusahaan ini tidak ada dalam daftar; cari lagi');
  if (body.onDay !== undefined && body.onDay > latestDayIn(now, [worker.villageCode, ...actor.territories]))
    throw invalid('onDay', 'Tanggal ini belum terjadi');
  if (taken) throw refused(REFUSALS.exists);

  const id = newId();
  const onDay = body.onDay ?? dayWhere(now, actor.territories);
  const place = { agencyId: actor.agencyId, officeId: actor.officeId, territory: worker.villageCode };
  const { mentionId } = await recordMention(context, { ...mentionOf(body, id), ...place, seenOn: onDay });
  await store.addPlacement(tx, {
    id,
    number,
    state,
    scheme,
    country,
    recruiter_id: recruiterId ?? null,
    mention_id: mentionId,
    sealed_details: sealDetails(keys, id, { worker, job, employer }),
    state_since: onDay,
    recorded_at: now,
    entered_by: actor.accountId,
    agency_id: place.agencyId,
    office_id: place.officeId,
    territory: place.territory,
    classification: CLASSIFICATION_RANK[PLACEMENT_CLASSIFICATION],
  });
  await store.addStep(tx, { id: newId(), placement_id: id, state, on_day: onDay, at: now, by_account: actor.accountId });
  await context.announce(placementRecorded({ placement: id, mention: mentionId, state }, { kind: 'placement', id }, place.territory));
  trail.concerns('placement', id);
  return { id, number, state };
}

const mentionOf = ({ number, worker }: Body, id: string): Omit<NewMention, 'agencyId' | 'officeId' | 'territory' | 'seenOn'> => ({
  source: { kind: 'placement', id, label: `Penempatan ${number}` },
  role: 'subject',
  name: worker.name,
  sex: worker.sex,
  birthDate: worker.birthDate,
  identifiers: [
    ...(worker.nik === undefined ? [] : [{ kind: 'nik' as const, value: worker.nik }]),
    ...(worker.phone === undefined ? [] : [{ kind: 'phone' as const, value: worker.phone }]),
  ],
  address: { line: worker.addressLine ?? '', villageCode: worker.villageCode },
  classification: PLACEMENT_CLASSIFICATION,
});

import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { personBrief } from '../look-up.ts';
import { PURPOSE_FROM_RANK, REFUSALS, StoredKind } from '../model.ts';
import { openMentions } from '../sides.ts';
import type { OpenMention } from '../sides.ts';
import { areProtected, judgementsOf } from '../store-judgements.ts';
import { relatedTo } from '../store-reviews.ts';
import { mentionsOfPersons } from '../store-mentions.ts';
import { currentPerson } from '../store-search.ts';
import { judgementViews, placesOf, timelineOf } from '../views.ts';

/**
 * The mentions of a person within the reader's reach, opened. A merged person's id leads to the surviving one.
 * What lies out of reach is not counted: that it exists may be the secret.
 * @throws Problem `person/not-found` when nothing is within reach
 */
export async function openPerson({ tx, keys }: Context, id: string): Promise<{ personId: string; mentions: OpenMention[] }> {
  const personId = await currentPerson(tx, id);
  const rows = personId === undefined ? [] : await mentionsOfPersons(tx, [personId]);
  if (personId === undefined || rows.length === 0) throw notFound('person');
  return {
    personId,
    mentions: await openMentions(
      tx,
      keys,
      rows.map((row) => row.id),
    ),
  };
}

export async function getPerson(
  { params, query }: In<typeof contract.getPerson>,
  context: Context,
): Promise<Out<typeof contract.getPerson>> {
  const { tx, keys, trail, actor } = context;
  const { personId, mentions } = await openPerson(context, params.id);
  const ids = mentions.map((one) => one.mentionId);
  if (query.purpose === undefined && mentions.some((one) => one.row.classification >= PURPOSE_FROM_RANK)) throw refused(REFUSALS.purpose);
  trail.concerns('person', personId);
  if (query.purpose !== undefined) trail.because(query.purpose);
  const [timeline, judgements, related, secondReviewer] = await Promise.all([
    timelineOf(tx, mentions),
    judgementsOf(tx, ids),
    relatedTo(tx, ids),
    // That a case is open on somebody is told only to those whose judgement then needs a second pair of eyes.
    actor.permissions.has('person.judge') ? areProtected(tx, ids) : false,
  ]);
  const briefs = await personBrief(tx, keys, [personId, ...related.map((one) => one.person_id)]);
  const places = await placesOf(
    tx,
    [...briefs.values()].map((brief) => brief.villageCode),
  );
  return {
    id: personId,
    maskedName: briefs.get(personId)?.maskedName ?? '',
    secondReviewer,
    timeline,
    related: related.flatMap(({ person_id: other, basis }) => {
      const brief = briefs.get(other);
      if (brief === undefined || other === personId) return [];
      trail.concerns('person', other);
      const { maskedName, villageCode } = brief;
      return [
        { personId: other, maskedName, place: places.get(villageCode ?? '') ?? null, basis: basis.map((kind) => StoredKind.parse(kind)) },
      ];
    }),
    judgements: await judgementViews(tx, judgements, actor.accountId),
  };
}

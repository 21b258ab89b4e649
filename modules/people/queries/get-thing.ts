import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { openCompany } from '../identifiers.ts';
import { personBrief } from '../look-up.ts';
import { maskIdentifier, MentionRole, PURPOSE_FROM_RANK, REFUSALS, SourceKind, ThingKind } from '../model.ts';
import { findMentions } from '../store-mentions.ts';
import type { MentionRow } from '../store-mentions.ts';
import { hubsAmong } from '../store-shared.ts';
import { findThing, usesOf } from '../store-things.ts';
import { periodsFrom } from '../validity.ts';
import { placesOf } from '../views.ts';

/** Uses shown; a number of more is a hub. Our choice, as for shared identifiers. */
const SHOWN = 200;

interface OpenThing {
  readonly kind: ThingKind;
  readonly blind: string;
  /** As the newest source within reach typed it. */
  readonly typed: string;
  readonly uses: readonly { readonly row: MentionRow; readonly personId: string }[];
  readonly complete: boolean;
}

/**
 * A thing with the mentions within reach that show it, the newest first. Days and uses out of reach are not counted.
 * @throws Problem `thing/not-found` when nobody within reach shows it
 */
export async function openThing({ tx, keys }: Context, id: string): Promise<OpenThing> {
  const thing = await findThing(tx, id);
  if (thing === undefined) throw notFound('thing');
  const found = await usesOf(tx, thing, SHOWN + 1);
  const [newest] = found;
  if (newest === undefined) throw notFound('thing');
  const persons = new Map(found.map((use) => [use.mention_id, use.person_id]));
  const rows = await findMentions(tx, [...persons.keys()].slice(0, SHOWN));
  return {
    kind: ThingKind.parse(thing.kind),
    blind: thing.blind,
    typed: keys.openText('identifier', newest.sealed_value, newest.identifier_id),
    uses: rows.map((row) => ({ row, personId: persons.get(row.id) ?? '' })).sort((a, b) => b.row.seen_on.localeCompare(a.row.seen_on)),
    complete: found.length <= SHOWN,
  };
}

export async function getThing({ params, query }: In<typeof contract.getThing>, context: Context): Promise<Out<typeof contract.getThing>> {
  const { tx, keys, trail } = context;
  const { kind, blind, typed, uses, complete } = await openThing(context, params.id);
  if (query.purpose === undefined && uses.some(({ row }) => row.classification >= PURPOSE_FROM_RANK)) throw refused(REFUSALS.purpose);
  trail.concerns('thing', params.id);
  if (query.purpose !== undefined) trail.because(query.purpose);
  const personIds = [...new Set(uses.map((use) => use.personId))];
  for (const personId of personIds) trail.concerns('person', personId);
  const company = kind === 'company' ? openCompany(typed) : undefined;
  // A house and a company lie somewhere; a number does not.
  const placeCode = company?.town ?? (kind === 'address' ? (uses[0]?.row.village_code ?? null) : null);
  const [briefs, hubs, places] = await Promise.all([
    personBrief(tx, keys, personIds),
    hubsAmong(tx, [{ kind, blind }]),
    placesOf(tx, [placeCode]),
  ]);
  const periods = periodsFrom(
    kind,
    uses.map(({ row }) => ({ from: row.seen_on, to: row.seen_on })),
  );
  return {
    id: params.id,
    kind,
    masked: maskIdentifier(kind, company?.name ?? typed),
    place: places.get(placeCode ?? '') ?? null,
    hub: hubs[0] === undefined ? null : { reason: hubs[0].reason, judged: hubs.some((hub) => hub.origin === 'judged') },
    complete,
    periods: periods.toReversed().map(({ from, to }) => ({
      from,
      to,
      uses: uses
        .filter(({ row }) => from <= row.seen_on && row.seen_on <= to)
        .map(({ row, personId }) => ({
          mentionId: row.id,
          personId,
          maskedName: briefs.get(personId)?.maskedName ?? 'tanpa nama',
          role: MentionRole.parse(row.role),
          source: { kind: SourceKind.parse(row.source_kind), label: row.source_label },
          seenOn: row.seen_on,
        })),
    })),
  };
}

import type { Ring } from '../../engines/evaluation/district.ts';
import { instantOrDay, listOf, objectOf, wordOf } from './truth-rows-fields.ts';

/** A ring with the identifiers that its people use. */
export interface RingRow extends Ring {
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
}

/** One line of `truth/rings.ndjson`. @throws BadField */
export function ringOf(values: Readonly<Record<string, unknown>>, offset: number): RingRow {
  const events = new Set(listOf('events', values['events']).map((event) => wordOf('events', event)));
  const victims = listOf('victims', values['victims']).map((value, at) => {
    const victim = objectOf(`victims[${at}]`, value);
    for (const event of listOf(`victims[${at}].events`, victim['events'])) events.add(wordOf(`victims[${at}].events`, event));
    const departs = victim['departs_at'] ?? undefined;
    const departsAt = departs === undefined ? undefined : instantOrDay(`victims[${at}].departs_at`, departs, offset);
    return { person: wordOf(`victims[${at}].person`, victim['person']), departsAt };
  });
  const identifiers = listOf('identifiers', values['identifiers']).map((value, at) => {
    const identifier = objectOf(`identifiers[${at}]`, value);
    return { kind: String(identifier['kind'] ?? ''), value: wordOf(`identifiers[${at}].value`, identifier['value']) };
  });
  const given = values['first_departure_at'] ?? undefined;
  const earliest = Math.min(...victims.map(({ departsAt }) => departsAt ?? Infinity));
  const firstDepartureAt =
    given === undefined ? (earliest === Infinity ? undefined : earliest) : instantOrDay('first_departure_at', given, offset);
  return { id: wordOf('id', values['id']), type: String(values['type'] ?? '-'), events, victims, firstDepartureAt, identifiers };
}

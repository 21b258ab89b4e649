import type { Application, District, DistrictEvent, Hub } from '../../engines/evaluation/district.ts';
import { applicationIdentifiers, householdOf, hubIdentifiers, shownIdentifiers, villageOf } from '../../engines/evaluation/read-traces.ts';
import { quoted } from './complaints.ts';
import type { Complaints } from './complaints.ts';
import { eachRow } from './truth-rows-each.ts';
import { BadField, instantOf, wordOf } from './truth-rows-fields.ts';
import type { RingRow } from './truth-rows-rings.ts';

/**
 * Reads `events.ndjson`, keeping what the scores need of each event.
 * @refuses a missing file, with a UsageError
 */
export async function readTruthEvents(
  path: string,
  rings: readonly RingRow[],
  complaints: Complaints,
): Promise<Pick<District, 'events' | 'applications' | 'hubs' | 'shown'>> {
  const events = new Map<string, DistrictEvent>();
  const applications: Application[] = [];
  const hubs: Hub[] = [];
  const shown = new Map<string, string[]>();
  const ringsOf = new Map<string, RingRow[]>();
  for (const ring of rings) for (const event of ring.events) ringsOf.set(event, [...(ringsOf.get(event) ?? []), ring]);
  await eachRow(path, complaints, ({ values }) => {
    const id = wordOf('id', values['id']);
    const stream = wordOf('stream', values['stream']);
    const arrivedAt = instantOf('arrived_at', values['arrived_at']);
    if (events.has(id)) throw new BadField(`id: ${quoted(id)} is there already; ids must be unique`);
    const village = villageOf(values);
    events.set(id, { stream, arrivedAt, village });
    if (stream === 'passport_application')
      applications.push({ event: id, arrivedAt, village, household: householdOf(values, id), identifiers: applicationIdentifiers(values) });
    if (stream === 'agency_registry') for (const identifier of hubIdentifiers(values)) hubs.push({ identifier, knownAt: arrivedAt });
    const identifiers = (ringsOf.get(id) ?? []).flatMap((ring) => ring.identifiers);
    if (identifiers.length > 0) shown.set(id, shownIdentifiers(values, identifiers));
  });
  applications.sort((a, b) => a.arrivedAt - b.arrivedAt);
  return { events, applications, hubs, shown };
}

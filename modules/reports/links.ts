import { sameEventAs, surestFirst } from '../../engines/reading/index.ts';
import type { Report, SameEvent } from '../../engines/reading/index.ts';
import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { dayAt, gazetteerOf, zoneOf } from '../territory/index.ts';
import { openStory, openWords, sealNote } from './sealed.ts';
import * as store from './store-links.ts';
import type { ComparedRecord } from './store-links.ts';
import { listNamed } from './store-reading.ts';
import type { NamedRecord } from './store-reading.ts';

const DAY_MS = 86_400_000;
/** How far back a report is compared: a recruiter comes again within a season. Our choice. */
const LOOK_BACK_DAYS = 120;
/** At most this many earlier reports are read for a new one. Our choice: a kanim receives fewer in the time. */
const MOST_COMPARED = 400;
/** At most this many proposals a report; who must split twenty pairs splits none. Our choice. */
const MOST_PROPOSED = 5;
const ENGINE = 'engines/reading links 2026-11 c';

/** The words of a report and what its form adds to them, for the reader. */
function asTold(keys: Keyring, record: ComparedRecord, named: readonly NamedRecord[]): Report {
  const story = openStory(keys, record.id, record.sealed_story);
  const people = named.flatMap((row) => {
    const words = openWords(keys, row.id, row.sealed_words);
    return [
      ...(words.name === undefined ? [] : [row.role === 'company' ? words.name : `bernama ${words.name}`]),
      ...words.phones.map((phone) => `nomor ${phone}`),
      ...words.identifiers.map(({ kind, value }) => (kind === 'account' ? `rekening ${value}` : value)),
    ];
  });
  const form = [
    ...(record.destination === null ? [] : [`tujuan ke ${record.destination}`]),
    ...(record.people_count === null ? [] : [`sebanyak ${record.people_count} orang`]),
    ...people,
  ];
  return {
    id: record.id,
    text: [story.what, story.placeDetail ?? '', ...form].filter((part) => part !== '').join('. '),
    date: record.happened_on ?? dayAt(record.received_at, zoneOf(record.territory ?? '*')),
    places: record.territory === null ? [] : [record.territory],
  };
}

/** Compares a new report with the earlier ones of its province and proposes those that may tell of one event. Idempotent. */
export async function proposeLinks(context: JobContext, reportId: string): Promise<void> {
  const { tx, keys, now, newId } = context;
  const record = await store.comparedRecord(tx, reportId);
  if (record === undefined) return;
  const since = new Date(Date.parse(record.received_at) - LOOK_BACK_DAYS * DAY_MS).toISOString();
  const earlier = await store.comparedWith(tx, record, { since, most: MOST_COMPARED });
  if (earlier.length === 0) return;
  const named = Map.groupBy(
    await listNamed(
      tx,
      [record, ...earlier].map((one) => one.id),
    ),
    (row) => row.report_id,
  );
  const told = (one: ComparedRecord): Report => asTold(keys, one, named.get(one.id) ?? []);
  const alike = sameEventAs(told(record), await gazetteerOf(tx));
  const all: SameEvent[] = [];
  for (const one of earlier) {
    await context.breathe?.();
    const same = alike(told(one));
    if (same !== undefined) all.push(same);
  }
  const found = all.sort(surestFirst).slice(0, MOST_PROPOSED);
  if (found.length === 0) return;
  await store.addLinkProposals(
    tx,
    found.map(({ id, because }) => {
      const row = newId();
      return {
        id: row,
        report_id: record.id,
        other_id: id,
        sealed_reasons: sealNote(keys, row, JSON.stringify(because)),
        engine: ENGINE,
        proposed_at: now,
      };
    }),
  );
}

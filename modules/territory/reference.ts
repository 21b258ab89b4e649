import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { PlainDate } from '../../platform/contract/fields.ts';
import { stableId } from '../../platform/db/stable-id.ts';
import type { Reference } from '../../platform/db/reference.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { readAreas } from './read-areas.ts';
import * as calendar from './store-calendar.ts';
import * as store from './store-reference.ts';

const SEED = new URL('../../db/seed/territory/', import.meta.url);
/** The regulation whose list the package idn-area-data 4.0.1 carries. */
const UNITS_SOURCE = 'Kepmendagri 300.2.2-2430/2025';
/** Raise when the way units are written changes, so that installations load them anew. */
const UNITS_FORM = 3;

const Holidays = z.array(
  z.object({
    day: PlainDate,
    name: z.string(),
    kind: z.enum(['national', 'collective-leave']),
    provisional: z.boolean(),
    source: z.string(),
  }),
);
const Changes = z.array(
  z.object({
    onDate: PlainDate,
    kind: z.enum(['split', 'merged', 'renamed', 'recoded', 'new', 'ended']),
    from: z.array(z.string()),
    to: z.array(z.string()),
    source: z.string(),
  }),
);

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 16);
const read = (name: string): Promise<Buffer> => readFile(new URL(name, SEED));

/** Units and holidays; loaded before everything that names a place. */
export async function territoryReferences(): Promise<Reference[]> {
  const [holidays, changes] = await Promise.all([read('holidays.json'), read('unit-changes.json')]);
  return [
    { name: 'territory/units', version: `${UNITS_SOURCE} idn-area-data 4.0.1 ${UNITS_FORM}`, load: loadUnits },
    {
      name: 'territory/changes',
      version: hashOf(changes),
      load: ({ tx }) =>
        store.replaceChanges(
          tx,
          Changes.parse(JSON.parse(changes.toString())).map((c) => ({
            id: stableId('unit-change', `${c.onDate} ${c.kind} ${c.from.join(',')} ${c.to.join(',')}`),
            on_date: c.onDate,
            kind: c.kind,
            from_codes: c.from,
            to_codes: c.to,
            source: c.source,
          })),
        ),
    },
    {
      name: 'territory/holidays',
      version: hashOf(holidays),
      load: ({ tx }) => calendar.replaceHolidays(tx, Holidays.parse(JSON.parse(holidays.toString()))),
    },
  ];
}

async function loadUnits({ tx, today }: JobContext): Promise<void> {
  const rows = await readAreas();
  await store.putUnits(tx, rows, UNITS_SOURCE);
  await store.endOtherUnits(
    tx,
    rows.map((row) => row.code),
    today,
  );
  await store.refreshStatistics(tx);
}

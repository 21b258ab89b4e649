import { createTable, linkTable } from '../matching/table/index.ts';
import type { ColumnSpec } from '../matching/table/index.ts';
import type { WatchEvent } from './events.ts';

/** A line of the final partition: which mentions are one person. */
export interface ClusteredMention {
  readonly event: string;
  readonly mention: string;
  readonly cluster: string;
}

/** Gathers everybody whom events mention, and says at the end who is one person. */
export interface MentionBook {
  take(event: WatchEvent): void;
  partition(): Generator<ClusteredMention>;
}

const COLUMNS: readonly ColumnSpec[] = [
  { name: 'full_name', role: 'full_name' },
  { name: 'nik', role: 'nik' },
  { name: 'birth_date', role: 'birth_date' },
  { name: 'phone', role: 'phone' },
  { name: 'village_code', role: 'village_code' },
  { name: 'sex', role: 'sex' },
];

interface Named {
  readonly mention: string;
  readonly full_name?: string | undefined;
  readonly nik?: string | undefined;
  readonly birth_date?: string | undefined;
  readonly phone?: string | undefined;
  readonly village_code?: string | undefined;
  readonly sex?: string | undefined;
}

function* peopleOf(event: WatchEvent): Generator<Named> {
  if (event.stream === 'passport_application') {
    yield { mention: 'applicant', ...event.applicant };
    const { guarantor } = event;
    if (guarantor?.full_name !== undefined || guarantor?.phone !== undefined) yield { mention: 'guarantor', ...guarantor };
  } else if (event.stream === 'report') {
    for (const [at, mention] of event.mentions.entries()) {
      const full_name = mention.full_name ?? mention.alias;
      const person = mention.role !== 'house' && mention.role !== 'vehicle' && mention.role !== 'company';
      if (person || full_name !== undefined)
        yield {
          mention: String(at),
          full_name,
          phone: mention.phone,
          sex: mention.sex,
          village_code: mention.village_code ?? event.village_code,
        };
    }
  } else if (event.stream === 'placement_record' || event.stream === 'return') yield { mention: 'person', ...event };
}

/** @source who is one person: engines/matching, weights learnt from the mentions themselves */
export function createMentionBook(): MentionBook {
  const builder = createTable(COLUMNS);
  const rows: { readonly event: string; readonly mention: string }[] = [];
  return {
    take(event) {
      for (const person of peopleOf(event)) {
        const { full_name, nik, birth_date, phone, village_code, sex } = person;
        builder.add([full_name, nik, birth_date, phone, village_code, sex].map((value) => value ?? ''));
        rows.push({ event: event.id, mention: person.mention });
      }
    },
    *partition() {
      if (rows.length === 0) return;
      const { cluster } = linkTable(builder.finish(), { seed: 1 });
      for (const [at, row] of rows.entries()) yield { ...row, cluster: String(cluster[at] ?? at) };
    },
  };
}

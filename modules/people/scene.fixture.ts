import { randomUUID } from 'node:crypto';
import type { Office } from '../../tests/setup/office.ts';
import { stableId } from '../../platform/db/stable-id.ts';
import { personOfMention, recordMention } from './index.ts';
import type { NewMention } from './index.ts';

export const BLITAR = {
  agencyId: stableId('agency', 'IMIGRASI'),
  officeId: stableId('office', 'KANIM-BLITAR'),
  territory: '35.05.01.2001',
};
export const MATARAM = {
  agencyId: stableId('agency', 'IMIGRASI'),
  officeId: stableId('office', 'KANIM-MATARAM'),
  territory: '52.71.01.1001',
};

/** A mention of a report in Blitar, TERBATAS; `part` says what is different. */
export const mentionOf = (part: Partial<NewMention>): NewMention => ({
  source: { kind: 'report', id: randomUUID(), label: 'Laporan latihan' },
  role: 'subject',
  identifiers: [],
  seenOn: '2026-11-10',
  classification: 'TERBATAS',
  ...BLITAR,
  ...part,
});

/** Records mentions and looks their persons up, as the system. */
export const scene = (office: () => Office) => ({
  record: async (part: Partial<NewMention>): Promise<string> =>
    (await office().system((context) => recordMention(context, mentionOf(part)))).mentionId,
  personOf: async (mentionId: string): Promise<string> =>
    (await office().system(({ tx }) => personOfMention(tx, [mentionId]))).get(mentionId) ?? '',
  personsOf: async (...ids: string[]): Promise<(string | undefined)[]> => {
    const found = await office().system(({ tx }) => personOfMention(tx, ids));
    return ids.map((id) => found.get(id));
  },
});

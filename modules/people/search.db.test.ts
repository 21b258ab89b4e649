import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { stableId } from '../../platform/db/stable-id.ts';
import * as contract from './contract.ts';
import { personOfMention, recordMention } from './index.ts';
import type { NewMention } from './index.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const BLITAR = { agencyId: stableId('agency', 'IMIGRASI'), officeId: stableId('office', 'KANIM-BLITAR'), territory: '35.05.01.2001' };
const MATARAM = { agencyId: stableId('agency', 'IMIGRASI'), officeId: stableId('office', 'KANIM-MATARAM'), territory: '52.71.01.1001' };
const record = async (part: Partial<NewMention>): Promise<string> => {
  const mention: NewMention = {
    source: { kind: 'report', id: randomUUID(), label: 'Laporan latihan' },
    role: 'subject',
    identifiers: [],
    seenOn: '2026-11-10',
    classification: 'TERBATAS',
    ...BLITAR,
    ...part,
  };
  return (await office.system((context) => recordMention(context, mention))).mentionId;
};
const personOf = async (mentionId: string): Promise<string> =>
  (await office.system(({ tx }) => personOfMention(tx, [mentionId]))).get(mentionId) ?? '';
const search = (persona: string, q: string, kind: contract.SearchKind = 'name') =>
  office.as(persona)(contract.searchPeople, { body: { q, kind } });

describe('searching', () => {
  it('tolerates spelling and slips, masks what it finds, and says which sources know the person', async () => {
    const id = await record({
      name: 'Noer Khasanah Prameswari',
      birthDate: '1995-07-08',
      address: { line: 'Dsn. Krajan', villageCode: '35.05.01.2001' },
    });
    for (const q of ['nur hasanah prameswari', 'Prameswari Nurkhasanah', 'Noer Khasanah Pramesvari', 'nur hasanah']) {
      const { items } = await search('ratna', q);
      expect(items.map((item) => item.personId)).toContain(await personOf(id));
      expect(items.find((item) => item.birthYear === 1995)).toMatchObject({
        maskedName: 'N••• K••• P•••',
        sources: [{ kind: 'report', count: 1 }],
      });
    }
    expect((await search('ratna', 'Sutedjo Wicaksono Tidakada')).items).toEqual([]);
  });

  it('finds a number however it is written, and says why it cannot search for half a number', async () => {
    const id = await record({ name: 'Rukmini Latihan', identifiers: [{ kind: 'phone', value: '0812 7777 1001' }] });
    expect((await search('ratna', '+6281277771001', 'phone')).items).toMatchObject([{ personId: await personOf(id), match: 'identifier' }]);
    expect(await search('ratna', '0812', 'phone')).toMatchObject({ items: [], fault: expect.stringMatching(/tidak lengkap/) as string });
  });

  it('shows nothing from out of reach, to nobody else', async () => {
    await record({ name: 'Zulfikar Ampenan Latihan', ...MATARAM });
    expect((await search('lalu', 'Zulfikar Ampenan')).items).toHaveLength(1);
    for (const other of ['ratna', 'raka', 'dewi', 'danu']) expect((await search(other, 'Zulfikar Ampenan')).items).toEqual([]);
    await record({ name: 'Yohana Rahasia Latihan', classification: 'RAHASIA' });
    expect((await search('ratna', 'Yohana Rahasia')).items).toHaveLength(1);
    expect((await search('budi', 'Yohana Rahasia')).items).toEqual([]);
  });

  it('is for those who may read persons, and is logged with the persons shown', async () => {
    expect(await office.refusal(search('tamu', 'Siti'))).toMatchObject({ status: 401 });
    expect(await office.refusal(search('sutinah', 'Siti'))).toMatchObject({ status: 403 });
    await search('ratna', 'Rukmini Latihan');
    const entry = await office.system(({ tx }) =>
      tx
        .selectFrom('audit.entry')
        .select('body')
        .where('verb', '=', 'person.searched')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
    expect(JSON.stringify(entry.body)).toMatch(/"kind": ?"person"/);
    expect(JSON.stringify(entry.body)).not.toMatch(/Rukmini/i);
  });
});

describe('the reach of mentions in the database', () => {
  it('is exactly the rule of access, although it is spelled out for speed, and a share adds a single mention', async () => {
    const offices = [
      BLITAR,
      MATARAM,
      { ...BLITAR, agencyId: stableId('agency', 'POLRI') },
      { ...MATARAM, territory: null },
      { ...BLITAR, officeId: stableId('office', 'KANIM-PONOROGO') },
    ];
    for (const place of offices) for (const classification of ['PUBLIK', 'RAHASIA'] as const) await record({ ...place, classification });
    const shared = await record({ ...MATARAM, classification: 'RAHASIA' });
    const polri = {
      agency: stableId('agency', 'POLRI'),
      office: stableId('office', 'POLRES-BLITAR'),
      territories: ['35.05'],
      clearance: 3,
    };
    await office.system(({ tx }) =>
      tx
        .insertInto('access.share')
        .values({
          id: randomUUID(),
          subject_kind: 'mention',
          subject_id: shared,
          to_office_id: polri.office,
          purpose: 'uji',
          shared_at: office.clock.now,
        })
        .execute(),
    );
    const imigrasi = { agency: BLITAR.agencyId, office: BLITAR.officeId, clearance: 3 };
    const askers = [
      polri,
      { ...imigrasi, territories: ['35.05', '35.72'] },
      { ...imigrasi, territories: ['*'], clearance: 2 },
      { ...imigrasi, office: stableId('office', 'KANWIL-JATIM'), territories: ['35'] },
      { ...imigrasi, territories: [] },
    ];
    for (const asker of askers) {
      const seen = await inTransaction(office.pool, { role: 'kentongan_app', ...asker }, (tx) =>
        tx.selectFrom('people.mention').select('id').orderBy('id').execute(),
      );
      const wanted = await inTransaction(office.pool, { role: 'kentongan_worker', ...asker }, async (tx) => {
        const { rows } = await sql<{ id: string }>`select id from people.mention
          where access.reaches(agency_id, office_id, territory, classification) or access.shared_with_me('mention', id) order by id`.execute(
          tx,
        );
        return rows;
      });
      expect(seen).toEqual(wanted);
      expect(seen.some((row) => row.id === shared)).toBe(asker === polri);
    }
  });
});

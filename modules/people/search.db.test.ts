import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { stableId } from '../../platform/db/stable-id.ts';
import * as contract from './contract.ts';
import { openNames } from './index.ts';
import { BLITAR, MATARAM, scene } from './scene.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const { record, personOf } = scene(() => office);
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

describe('opening names for a letter', () => {
  const asOfficer = (part: object, permissions: readonly string[], purpose: string, ids: readonly string[]) =>
    inTransaction(office.pool, { role: 'kentongan_app', ...BLITAR_REACH, ...part }, async (tx) => {
      const told: string[] = [];
      const trail = {
        concerns: (kind: string, id: string) => void told.push(`${kind} ${id}`),
        because: (why: string) => void told.push(why),
        note: (key: string, value: string | number | boolean) => void told.push(`${key}=${value}`),
      };
      const actor = { ...ACTOR, permissions: new Set(permissions) };
      return office.system(({ keys }) => openNames({ tx, keys, trail, actor }, ids, purpose)).then((names) => ({ names, told }));
    });
  const BLITAR_REACH = { agency: BLITAR.agencyId, office: BLITAR.officeId, territories: ['35.05'], clearance: 3 };
  const ACTOR = { accountId: '', sessionId: '', role: '', agencyId: '', officeId: '', territories: [], clearance: 3 };

  it('gives full names within reach, the newest that was said, and tells the log whose and why', async () => {
    const here = await personOf(await record({ name: 'Kinasih Surat Latihan' }));
    const there = await personOf(await record({ name: 'Zainab Surat Latihan', ...MATARAM }));
    const { names, told } = await asOfficer({}, ['person.read'], 'Surat rujukan', [here, there]);
    expect([...names]).toEqual([[here, 'Kinasih Surat Latihan']]);
    expect(told).toEqual([`person ${here}`, 'Surat rujukan', 'names=1']);
  });

  it('asks what for, and asks who may', async () => {
    await expect(asOfficer({}, ['person.read'], '  surat ', [])).rejects.toMatchObject({ code: 'person/purpose-required' });
    await expect(asOfficer({}, ['case.read'], 'Surat rujukan', [])).rejects.toMatchObject({ kind: 'forbidden' });
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

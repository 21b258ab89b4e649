import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import { findByIdentifier, likelyLinks, personBrief, recordMention, sharedIdentifiers } from './index.ts';
import type { NewMention } from './index.ts';
import { linkMentions } from './link-mentions.ts';
import { mentionOf, scene } from './scene.fixture.ts';
import { countCrowdedKeys } from './store-candidates.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const mention = (part: Partial<NewMention>): NewMention =>
  mentionOf({ source: { kind: 'application', id: randomUUID(), label: 'Permohonan latihan' }, role: 'applicant', ...part });
const { personsOf } = scene(() => office);
const record = async (part: Partial<NewMention>): Promise<string> =>
  (await office.system((context) => recordMention(context, mention(part)))).mentionId;

describe('recording what a source said', () => {
  it('keeps identifiers that cannot be read, names the fault, and finds the others however they are written', async () => {
    const recorded = await office.system((context) =>
      recordMention(
        context,
        mention({
          name: 'Sumiati Latihan',
          identifiers: [
            { kind: 'nik', value: '350512' },
            { kind: 'phone', value: '0812-3000-4001' },
            { kind: 'plate', value: 'ag 1234 xy' },
          ],
        }),
      ),
    );
    expect(recorded.faults).toEqual([{ path: 'identifiers.0.value', message: 'NIK harus 16 angka' }]);
    const found = await office.system(({ tx, keys }) => findByIdentifier(tx, keys, 'phone', '+62 812 3000 4001'));
    expect(found.map((one) => one.mentionId)).toEqual([recorded.mentionId]);
    const rows = await office.system(({ tx }) =>
      tx
        .selectFrom('people.mention_identifier')
        .select(['kind', 'fault', 'blind', 'sealed_value'])
        .where('mention_id', '=', recorded.mentionId)
        .execute(),
    );
    expect(rows.find((row) => row.kind === 'nik')).toMatchObject({ blind: null, fault: 'NIK harus 16 angka' });
    for (const row of rows) expect(row.sealed_value.toString('latin1')).not.toMatch(/3000|350512|1234/);
  });

  it('shows a person to others only masked', async () => {
    const id = await record({ name: 'Wahyuni Latihan Sari', birthDate: '1990-02-03' });
    const [person] = await personsOf(id);
    const briefs = await office.system(({ tx, keys }) => personBrief(tx, keys, [person ?? '']));
    expect(briefs.get(person ?? '')).toMatchObject({ maskedName: 'W••• L••• S•••', birthYear: 1990, mentions: 1 });
  });
});

describe('linking', () => {
  it('joins two mentions with one NIK and one name, however it is spelt, under the older id', async () => {
    const nik = '3505014412900003';
    const first = await record({ name: 'Siti Nurhayati', birthDate: '1990-12-04', identifiers: [{ kind: 'nik', value: nik }] });
    const second = await record({
      name: 'St. Nur Hayati',
      birthDate: '1990-12-04',
      identifiers: [{ kind: 'nik', value: '3505 0144 1290 0003' }],
    });
    const [older, younger] = await personsOf(first, second);
    expect(younger).not.toBe(older);
    await office.settle();
    expect(await personsOf(first, second)).toEqual([older, older]);
  });

  it('relates people of one phone and one house without making them one', async () => {
    const address = { line: 'Dsn. Krajan, Jl. Melati No. 5', rt: 3, rw: 2, villageCode: '35.05.01.2001' };
    const mother = await record({
      name: 'Katemi',
      birthDate: '1968-01-07',
      address,
      identifiers: [{ kind: 'phone', value: '081230004002' }],
    });
    const child = await record({
      name: 'Yoga Pratama',
      birthDate: '2001-05-06',
      address,
      identifiers: [{ kind: 'phone', value: '6281230004002' }],
    });
    await office.settle();
    const [a, b] = await personsOf(mother, child);
    expect(a).not.toBe(b);
    const shared = await office.system(({ tx }) => sharedIdentifiers(tx, child));
    expect(shared.map((one) => [one.kind, one.mentionId, one.household, one.hub])).toEqual(
      expect.arrayContaining([
        ['phone', mother, true, null],
        ['address', mother, true, null],
      ]),
    );
    const related = await office.system(({ tx }) =>
      tx
        .selectFrom('people.related')
        .select('basis')
        .where('mention_b', '=', child > mother ? child : mother)
        .execute(),
    );
    expect(related[0]?.basis).toEqual(expect.arrayContaining(['phone', 'address']));
  });

  it('leaves a common name alone in doubt: a name never joins by itself', async () => {
    const one = await record({
      name: 'Sulastri',
      territory: '35.05.02.2001',
      address: { line: 'Dsn. Wetan', villageCode: '35.05.02.2001' },
    });
    const two = await record({
      name: 'Sulastri',
      territory: '35.05.02.2001',
      address: { line: 'Dsn. Kulon', villageCode: '35.05.02.2001' },
    });
    await office.settle();
    const [a, b] = await personsOf(one, two);
    expect(a).not.toBe(b);
  });

  it('takes no number of an institution for evidence, and says whose it is', async () => {
    await office.system(async ({ tx }) => {
      await tx.updateTable('access.office').set({ phone: '(0342) 555777' }).where('code', '=', 'DISNAKER-BLITAR').execute();
    });
    await office.system(async (context) => {
      const { registeredHubs } = await import('./index.ts');
      const { officialPhones } = await import('../recruiters/index.ts');
      await registeredHubs(officialPhones, '1').reference.load(context);
    });
    const phone = [{ kind: 'phone' as const, value: '0342 555777' }];
    const one = await record({ name: 'Budi Santoso', identifiers: phone });
    const two = await record({ name: 'Rahayu Ningsih', identifiers: phone });
    await office.settle();
    const shared = await office.system(({ tx }) => sharedIdentifiers(tx, two));
    expect(shared).toEqual([
      expect.objectContaining({
        kind: 'phone',
        mentionId: one,
        household: false,
        hub: { registered: true, reason: 'Nomor resmi Dinas Tenaga Kerja Kabupaten Blitar' },
      }),
    ]);
    const related = await office.system(({ tx }) =>
      tx.selectFrom('people.related').selectAll().where('mention_a', 'in', [one, two]).execute(),
    );
    expect(related).toEqual([]);
  });

  it('finds out by itself that a number belongs to many, and loosens what it had connected', async () => {
    const ids: string[] = [];
    const names = [
      'Agus Widodo',
      'Bambang Irawan',
      'Cahyo Nugroho',
      'Dedi Kurnia',
      'Endang Rahayu',
      'Fitri Handayani',
      'Gunawan Wibisono',
      'Hartini',
      'Indra Lesmana',
      'Jumiati',
    ];
    for (const name of names) {
      ids.push(await record({ name, identifiers: [{ kind: 'phone', value: '085730004999' }] }));
      await office.settle();
    }
    const shared = await office.system(({ tx }) => sharedIdentifiers(tx, ids[0] ?? ''));
    expect(shared).toHaveLength(names.length - 1);
    expect(shared[0]?.hub).toMatchObject({ registered: false, reason: expect.stringMatching(/Dipakai \d+ rumah tangga/) as string });
    const related = await office.system(({ tx }) => tx.selectFrom('people.related').selectAll().where('mention_a', 'in', ids).execute());
    expect(related).toEqual([]);
    expect(new Set(await personsOf(...ids)).size).toBe(names.length);
  });

  it('comes to the same people when it is done again', async () => {
    const before = await office.system(({ tx }) =>
      tx.selectFrom('people.membership').select(['mention_id', 'person_id']).where('valid_to', 'is', null).orderBy('mention_id').execute(),
    );
    for (const { mention_id: id } of before.slice(0, 6)) await office.system((context) => linkMentions(context, [id], false));
    const after = await office.system(({ tx }) =>
      tx.selectFrom('people.membership').select(['mention_id', 'person_id']).where('valid_to', 'is', null).orderBy('mention_id').execute(),
    );
    expect(after).toEqual(before);
  });

  it('finds nobody by a key that very many carry, and still by the others', async () => {
    const village = { line: 'Dsn. Wetan', villageCode: '35.05.07.2001' };
    const many = await Promise.all(
      Array.from({ length: 5 }, (_, i) => record({ name: 'Sriyatun Kerumunan', birthDate: `19${70 + i}-03-03` })),
    );
    const own = await record({ name: 'Sriyatun Kerumunan', birthDate: '1971-03-03', address: village });
    await office.settle();
    const linkedWith = async (): Promise<string[]> => {
      await office.system((context) => linkMentions(context, [own], false));
      const links = await office.system(({ tx }) => likelyLinks(tx, [own]));
      return links.flatMap(({ a, b }) => [a, b]).filter((id) => id !== own);
    };
    await office.system(({ tx }) => tx.deleteFrom('people.link').execute());
    await office.system(({ tx }) => countCrowdedKeys(tx, 400));
    expect(await linkedWith()).toContain(many[1]);
    await office.system(async ({ tx }) => {
      await tx.deleteFrom('people.link').execute();
      await countCrowdedKeys(tx, 4);
      const crowded = await tx.selectFrom('people.crowded_key').select('mentions').execute();
      expect(crowded.map((one) => one.mentions)).toContain(6);
    });
    expect(await linkedWith()).toEqual([many[1]]);
  });
});

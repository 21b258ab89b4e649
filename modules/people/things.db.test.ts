import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { likelyLinks, recordMention, sharedIdentifiers } from './index.ts';
import { BLITAR, MATARAM, mentionOf, scene } from './scene.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
const { record, personOf } = scene(() => office);

const phone = (value: string) => ({ kind: 'phone' as const, value });
const open = (persona: string, id: string) => office.as(persona)(contract.getThing, { params: { id }, query: { purpose: 'peringatan' } });
/** Pages that the person page leads to, by kind. */
const thingsOf = async (mentionId: string, persona = 'ratna'): Promise<Map<string, string>> => {
  const person = await personOf(mentionId);
  const page = await office.as(persona)(contract.getPerson, { params: { id: person }, query: { purpose: 'peringatan' } });
  return new Map(page.timeline.flatMap((one) => one.identifiers.flatMap((id) => (id.thingId === null ? [] : [[id.kind, id.thingId]]))));
};

describe('a telephone number as an entity of its own', () => {
  it('shows who named it and when, in periods, and opens its value with a reason that the log keeps', async () => {
    const old = await record({ name: 'Hartini Latihan', identifiers: [phone('0812 9000 1001')], seenOn: '2025-01-05' });
    const now = await record({ name: 'Gunawan Latihan', identifiers: [phone('+62 812-9000-1001')], seenOn: '2026-10-01' });
    await record({ name: 'Maryam Latihan', identifiers: [phone('081290001001')], seenOn: '2026-11-01' });
    await office.settle();
    const id = (await thingsOf(now)).get('phone') ?? '';
    expect((await thingsOf(old)).get('phone')).toBe(id);
    expect(await office.refusal(office.as('ratna')(contract.getThing, { params: { id }, query: {} }))).toMatchObject({
      code: 'person/purpose-required',
    });
    const page = await open('ratna', id);
    expect(page).toMatchObject({ kind: 'phone', masked: '••••001', hub: null, complete: true });
    expect(page.periods.map(({ from, to, uses }) => [from, to, uses.map((use) => use.maskedName)])).toEqual([
      ['2026-10-01', '2026-11-01', ['M••• L•••', 'G••• L•••']],
      ['2025-01-05', '2025-01-05', ['H••• L•••']],
    ]);
    expect(JSON.stringify(page)).not.toContain('9000');
    const { value } = await office.as('ratna')(contract.revealThing, { params: { id }, body: { purpose: 'Menelepon keluarga' } });
    expect(value.replace(/\D/g, '')).toContain('81290001001');
    const entry = await office.system(({ tx }) =>
      tx.selectFrom('audit.entry').select('body').where('verb', '=', 'thing.revealed').executeTakeFirstOrThrow(),
    );
    expect(entry.body).toMatchObject({ purpose: 'Menelepon keluarga', subjects: [{ kind: 'thing', id }] });
    expect(JSON.stringify(entry.body)).not.toContain('9000');
  });

  it('connects nobody across a long silence, unless earlier owners are asked for', async () => {
    const old = await record({ name: 'Kasiyem Latihan', identifiers: [phone('081290002002')], seenOn: '2025-01-05' });
    const now = await record({ name: 'Prayitno Latihan', identifiers: [phone('081290002002')], seenOn: '2026-10-01' });
    await office.settle();
    const shared = (earlierOwners: boolean) => office.system(({ tx }) => sharedIdentifiers(tx, now, { earlierOwners }));
    expect(await shared(false)).toEqual([]);
    expect((await shared(true)).map((one) => one.mentionId)).toEqual([old]);
    // Somebody saw it in between: it was in use all the time.
    await record({ name: 'Kasiyem Latihan', identifiers: [phone('081290002002')], seenOn: '2025-06-25' });
    await record({ name: 'Kasiyem Latihan', identifiers: [phone('081290002002')], seenOn: '2025-12-15' });
    await record({ name: 'Kasiyem Latihan', identifiers: [phone('081290002002')], seenOn: '2026-05-30' });
    await office.settle();
    expect((await shared(false)).map((one) => one.mentionId)).toContain(old);
  });

  it('is hidden from those who see nobody that shows it, and counts only what a reader may see', async () => {
    const here = await record({ name: 'Suminah Latihan', identifiers: [phone('081290003003')], seenOn: '2026-10-01' });
    const there = await record({ name: 'Baiq Latihan', identifiers: [phone('081290003003')], seenOn: '2026-11-01', ...MATARAM });
    await office.settle();
    const id = (await thingsOf(here)).get('phone') ?? '';
    const mentions = async (persona: string) => (await open(persona, id)).periods.flatMap((one) => one.uses.map((use) => use.mentionId));
    expect(await mentions('ratna')).toEqual([here]);
    expect(await mentions('lalu')).toEqual([there]);
    for (const other of ['raka', 'dewi'])
      expect(await office.refusal(open(other, id))).toMatchObject({ status: 404, code: 'thing/not-found' });
    expect(
      await office.refusal(office.as('raka')(contract.revealThing, { params: { id }, body: { purpose: 'ingin tahu saja' } })),
    ).toMatchObject({ status: 404 });
    expect(await office.refusal(open('tamu', id))).toMatchObject({ status: 401 });
    expect(await office.refusal(open('sutinah', id))).toMatchObject({ status: 403 });
    expect(await office.refusal(open('ratna', randomUUID()))).toMatchObject({ status: 404 });
  });

  it('says when it belongs to many, and why', async () => {
    const names = ['Agus', 'Bambang', 'Cahyo', 'Dedi', 'Endang', 'Fitri', 'Gunadi', 'Hesti', 'Indra', 'Jumadi'];
    let last = '';
    for (const name of names) last = await record({ name: `${name} Kios Latihan`, identifiers: [phone('081290004004')] });
    await office.settle();
    expect((await open('ratna', (await thingsOf(last)).get('phone') ?? '')).hub).toEqual({
      reason: expect.stringMatching(/Dipakai 10 rumah tangga/) as string,
      judged: false,
    });
  });

  it('connects nobody once a person says that it serves many, and connects again when that is taken back', async () => {
    const one = await record({ name: 'Ngadiman Kos Latihan', identifiers: [phone('081290005005')] });
    const two = await record({ name: 'Surtini Kos Latihan', identifiers: [phone('081290005005')] });
    await office.settle();
    const id = (await thingsOf(one)).get('phone') ?? '';
    const related = async (): Promise<string[]> =>
      (await office.as('ratna')(contract.getPerson, { params: { id: await personOf(one) }, query: { purpose: 'peringatan' } })).related.map(
        (other) => other.personId,
      );
    expect(await related()).toEqual([await personOf(two)]);
    const settle = (persona: string, connects: boolean) =>
      office.as(persona)(contract.settleThing, { params: { id }, body: { connects, reason: 'Telepon rumah kos' } });
    expect(await office.refusal(settle('ratna', true))).toMatchObject({ code: 'thing/not-said-by-a-person' });
    for (const [persona, status] of [
      ['budi', 403],
      ['tamu', 401],
      ['lalu', 404],
    ] as const)
      expect(await office.refusal(settle(persona, false))).toMatchObject({ status });
    await settle('ratna', false);
    await office.settle();
    expect((await open('ratna', id)).hub).toEqual({ reason: 'Telepon rumah kos', judged: true });
    expect(await related()).toEqual([]);
    expect((await office.system(({ tx }) => sharedIdentifiers(tx, one)))[0]?.hub).toEqual({
      registered: false,
      reason: 'Telepon rumah kos',
    });
    expect(await office.refusal(settle('kartika', false))).toMatchObject({ code: 'thing/connects-nobody-already' });
    await settle('kartika', true);
    await office.settle();
    expect((await open('ratna', id)).hub).toBeNull();
    expect(await related()).toEqual([await personOf(two)]);
    expect((await office.auditVerbs()).filter((verb) => verb === 'thing.settled')).toHaveLength(2);
  });
});

describe('houses and companies', () => {
  it('are told apart by village, RT and RW, and by town', async () => {
    const house = (line: string, villageCode = '35.05.05.2001') => ({ line, villageCode });
    const one = await record({ name: 'Paijo Latihan', address: house('Dsn. Wetan RT 03 RW 02') });
    const same = await record({ name: 'Tumini Latihan', address: house('Dusun Wetan, RT 3/RW 2') });
    const next = await record({ name: 'Karto Latihan', address: house('Dsn. Wetan RT 04 RW 02') });
    const apj = (town?: string) => ({ companies: [{ name: 'PT. APJ', town }] });
    const blitar = await record({ name: 'Sarinah Latihan', ...apj('35.05') });
    const again = await record({ name: 'Ngatini Latihan', companies: [{ name: 'Apj', town: '35.05.01.2001' }] });
    const malang = await record({ name: 'Watini Latihan', ...apj('35.73') });
    await office.settle();
    const thing = async (id: string, kind: string) => (await thingsOf(id)).get(kind);
    expect(await thing(same, 'address')).toBe(await thing(one, 'address'));
    expect(await thing(next, 'address')).not.toBe(await thing(one, 'address'));
    expect(await thing(again, 'company')).toBe(await thing(blitar, 'company'));
    expect(await thing(malang, 'company')).not.toBe(await thing(blitar, 'company'));
    expect(await open('ratna', (await thing(malang, 'company')) ?? '')).toMatchObject({
      masked: 'PT. APJ',
      place: expect.stringMatching(/Malang/i) as string,
    });
    expect((await open('ratna', (await thing(one, 'address')) ?? '')).masked).toBe('tertutup');
    // A company connects its applicants with itself, not with one another.
    expect((await office.system(({ tx }) => sharedIdentifiers(tx, again))).map((shared) => shared.kind)).not.toContain('company');
  });

  it('keep a company without a town as it was said, with the reason', async () => {
    const { faults, mentionId } = await office.system((context) =>
      recordMention(context, mentionOf({ ...BLITAR, name: 'Lasmi Latihan', companies: [{ name: 'PT Maju Jaya' }] })),
    );
    expect(faults).toEqual([{ path: 'companies.0', message: 'Kota atau kabupaten perusahaan belum diketahui' }]);
    await office.settle();
    expect((await thingsOf(mentionId)).size).toBe(0);
  });
});

describe('links for detectors', () => {
  it('tell how likely two mentions are one person, and the pages tell nobody of what is merely possible', async () => {
    const place = { line: 'Dsn. Krajan', villageCode: '35.05.06.2001' };
    const a = await record({ name: 'Suwarti Kusumaningrum', sex: 'P', address: place, birthDate: '1990-02-02' });
    const b = await record({ name: 'Suwarti', sex: 'P', address: { ...place, line: 'Dsn. Bendo' } });
    await office.settle();
    const links = await office.system(({ tx }) => likelyLinks(tx, [a]));
    const link = links.find((one) => [one.a, one.b].includes(b));
    expect(link?.zone).toBe('possible');
    expect(link?.probability).toBeCloseTo(1 / (1 + 2 ** -(link?.bits ?? 0)), 6);
    const page = await office.as('ratna')(contract.getPerson, { params: { id: await personOf(a) }, query: { purpose: 'peringatan' } });
    expect(JSON.stringify(page)).not.toContain(b);
    expect(JSON.stringify(page)).not.toContain(await personOf(b));
    const queue = await office.as('ratna')(contract.listReviews, { query: { limit: 50 } });
    expect(queue.items.flatMap((pair) => [pair.a.mentionId, pair.b.mentionId])).not.toContain(b);
  });
});

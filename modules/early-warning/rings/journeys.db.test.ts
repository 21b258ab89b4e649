import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as contract from '../contract.ts';
import { ringScene } from '../../../tests/setup/ring-scene.ts';
import type { RingScene } from '../../../tests/setup/ring-scene.ts';
import { lookAtJourneys } from './journeys.ts';

let scene: RingScene;
const HERE = '35.05.07.2001';
/** No plan, nobody to stay with, paid by others. */
const WEAK = ['I01', 'I06', 'S01', 'I26'] as const;
const look = () => scene.office.system(lookAtJourneys);
const all = async () => {
  const queues = [await scene.queue(), await scene.queue('waiting'), await scene.queue('done')];
  return queues.flat().filter((alert) => alert.kind === 'rare-journey');
};
type Changes = Parameters<RingScene['apply']>[0];
const three = async (changes: Changes, marks: readonly string[] = WEAK, applicant: Changes['applicant'] = {}): Promise<void> => {
  for (let n = 0; n < 3; n += 1) await scene.apply({ ...changes, applicant: { villageCode: HERE, ...applicant } }, marks);
};

beforeAll(async () => {
  scene = await ringScene('2026-03-01T02:00:00Z');
  // For three months people of all kecamatan go where everybody goes.
  for (let n = 0; n < 75; n += 1)
    await scene.apply({ country: n % 3 === 0 ? 'SG' : 'MY', applicant: { villageCode: `35.05.0${1 + (n % 6)}.2001` } });
});
afterAll(() => scene.office.close());

describe('a rare journey', () => {
  it.each<[string, () => Promise<void>]>([
    ['of people with ordinary stories', () => three({ country: 'NP' }, [])],
    ['to where everybody goes', () => three({ country: 'MY' })],
    ['of one household', () => three({ country: 'BT' }, WEAK, { addressLine: 'Jalan Kenanga No. 3' })],
    ['for work', () => three({ country: 'PL', purpose: 'bekerja' })],
    ['for study', () => three({ country: 'KZ', purpose: 'magang-belajar' })],
  ])('%s is no alert', async (_name, come) => {
    await come();
    await look();
    expect(await all()).toEqual([]);
  });

  let id = '';
  it('of three strangers with weak stories from one kecamatan is one alert that says why, sums up exactly and accuses nobody', async () => {
    await three({ country: 'MM' });
    await look();
    const found = await all();
    expect(found).toHaveLength(1);
    id = found[0]?.id ?? '';
    const whole = await scene.open(id);
    expect(whole.linked).toHaveLength(3);
    expect(whole.evidence.map((e) => e.group)).toEqual(expect.arrayContaining(['place-time', 'story']));
    expect(whole.evidence.reduce((sum, e) => sum + e.countedMillibits, 0)).toBe(whole.millibits);
    expect(whole.evidence.map((e) => e.sentence).join(' ')).toMatch(
      /3 pemohon dari Kecamatan .+, dari 3 keluarga dan datang pada 3 hari berbeda, .+ menuju Myanmar/,
    );
    expect(whole.order).toMatch(/Didahulukan.+bukan bukti/);
    expect(whole.sentence).toMatch(/terkait dengan.+bukan kesalahan/);
    expect(JSON.stringify(whole)).not.toMatch(/tersangka|korban|anggota/i);
    expect(await scene.office.auditVerbs()).toContain('alert.read');
  });

  it('is looked at every night without a new version when nothing changed, and takes in who comes later', async () => {
    const before = await scene.open(id);
    await look();
    expect((await scene.open(id)).version).toBe(before.version);
    await scene.apply({ country: 'MM', applicant: { villageCode: '35.05.07.2003' } }, WEAK);
    await look();
    const after = await scene.open(id);
    expect(after.linked).toHaveLength(4);
    expect(after.millibits).toBeGreaterThan(before.millibits);
    expect(await all()).toHaveLength(1);
  });

  it('weighs the same whatever the sex, the age and the names of the travellers', async () => {
    const like = async (country: string, sex: 'L' | 'P', birthDate: string, name: string) => {
      const before = new Set((await all()).map((alert) => alert.id));
      for (const n of [1, 2, 3])
        await scene.apply({ country, applicant: { villageCode: `35.05.1${n}.2001`, sex, birthDate, name: `${name} ${n}` } }, WEAK);
      await look();
      const [alert] = (await all()).filter((one) => !before.has(one.id));
      const whole = await scene.open(alert?.id ?? '');
      for (let day = 0; day < 31; day += 1) scene.skip();
      await look();
      return whole;
    };
    const women = await like('KH', 'P', '2004-04-12', 'Fatimah Rekaan');
    const men = await like('LA', 'L', '1966-04-12', 'Yohanes Rekaan');
    const own = (whole: typeof women) => whole.evidence.filter(({ group }) => group !== 'place-time').map((e) => [e.sentence, e.millibits]);
    expect(own(women).length).toBeGreaterThan(1);
    expect(own(men)).toEqual(own(women));
  });

  it('fades when nobody came for a month, and says so', async () => {
    const faded = await scene.open(id);
    expect(faded.millibits).toBe(0);
    expect(faded.unknowns.join(' ')).toMatch(/tidak terlihat lagi/);
  });
});

describe('people whom a ring holds already', () => {
  it('are told of there, and in no second alert', async () => {
    const before = (await all()).length;
    await three({ country: 'ET', contacts: [{ role: 'escort', phone: '0812-9000-7788' }] });
    await look();
    expect(await all()).toHaveLength(before);
    const rings = [...(await scene.queue()), ...(await scene.queue('waiting'))].filter(({ kind }) => kind === 'ring');
    const held = await Promise.all(rings.map(async ({ id }) => (await scene.open(id)).linked.length));
    expect(held).toContain(3);
  });
});

describe('who was found harmless', () => {
  it('leaves the journey: the verdict speaks for each of them, and strangers who come later are a matter of their own', async () => {
    await three({ country: 'BI' });
    await look();
    const [alert] = (await all()).filter(({ millibits }) => millibits > 0);
    const id = alert?.id ?? '';
    await scene.office.as('ratna')(contract.judgeAlert, {
      params: { id },
      body: { verdict: 'lawful', reason: 'Rombongan pendaki dengan pemandu' },
    });
    await scene.office.settle();
    await look();
    expect(await scene.open(id)).toMatchObject({ state: 'judged', millibits: 0 });
    await scene.apply({ country: 'BI', applicant: { villageCode: HERE } }, WEAK);
    await look();
    expect((await all()).filter(({ millibits }) => millibits > 0)).toEqual([]);
    await scene.apply({ country: 'BI', applicant: { villageCode: HERE } }, WEAK);
    await scene.apply({ country: 'BI', applicant: { villageCode: HERE } }, WEAK);
    await look();
    const [other] = (await all()).filter(({ millibits }) => millibits > 0);
    expect(other?.id).not.toBe(id);
    expect((await scene.open(other?.id ?? '')).linked).toHaveLength(3);
  });

  it('is seen within reach only', async () => {
    const { office } = scene;
    const [alert] = await all();
    const params = { id: alert?.id ?? '' };
    expect(await office.refusal(office.as('budi')(contract.getAlert, { params }))).toMatchObject({ status: 403 });
    expect(await office.refusal(office.as('lalu')(contract.getAlert, { params }))).toMatchObject({ status: 404 });
    expect(await office.refusal(office.as('tamu')(contract.getAlert, { params }))).toMatchObject({ status: 401 });
  });
});

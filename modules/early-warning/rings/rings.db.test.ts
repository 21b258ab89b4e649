import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as contract from '../contract.ts';
import { judgeWaiting } from './judge-touched.ts';
import { ringScene } from '../../../tests/setup/ring-scene.ts';
import type { RingScene } from '../../../tests/setup/ring-scene.ts';

let scene: RingScene;
beforeAll(async () => {
  scene = await ringScene();
});
afterAll(() => scene.office.close());

const village = (n: number): string => `35.05.0${n}.2001`;
const rings = async () => (await scene.queue()).filter((a) => a.kind === 'ring');

describe('three strangers of three kecamatan who show one number', () => {
  const phone = '0812-9000-3001';
  let id = '';

  it('are no alert while nothing else speaks: one group of evidence is not enough', async () => {
    for (const n of [1, 2, 3]) await scene.apply({ applicant: { villageCode: village(n) }, contacts: [{ role: 'escort', phone }] });
    expect(await scene.queue()).toEqual([]);
    const known = await scene.office.system(({ tx }) => tx.selectFrom('early_warning.ring').selectAll().execute());
    expect(known).toMatchObject([{ alert_id: null, may_alert: false, millibits: expect.any(Number) as number }]);
  });

  it('become one ring when a report names the number: two groups, exact sum, each member with its own part', async () => {
    await scene.report(phone);
    const [ring] = await rings();
    id = ring?.id ?? '';
    const whole = await scene.open(id);
    expect(whole.evidence.reduce((sum, e) => sum + e.countedMillibits, 0)).toBe(whole.millibits);
    expect(whole.evidence.map((e) => e.group)).toEqual(expect.arrayContaining(['network', 'report']));
    for (const group of new Set(whole.evidence.map((e) => e.group)))
      expect(whole.evidence.filter((e) => e.group === group).reduce((sum, e) => sum + e.countedMillibits, 0)).toBeLessThanOrEqual(5_770);
    expect(whole.ring?.members).toHaveLength(4);
    expect(whole.ring?.members.reduce((sum, m) => sum + m.ownMillibits + m.sharedMillibits, 0)).toBe(whole.millibits);
    expect(whole.ring?.nodes.filter((node) => node.kind === 'phone')).toHaveLength(1);
    expect(whole.ring?.edges).toHaveLength(4);
    // Where they come from: the map, the list beside it and the table say the same.
    const places = whole.ring?.places ?? [];
    expect(places.reduce((sum, one) => sum + one.applications, 0)).toBe(3);
    expect(places.reduce((sum, one) => sum + one.reports, 0)).toBe(1);
    expect(new Set(whole.ring?.members.map(({ place }) => place))).toEqual(new Set(places.map(({ name }) => name)));
    expect(places.every(({ point }) => point !== null)).toBe(true);
  });

  it('says what is not known, by how much each doubt would lower it, and no name, number or accusation', async () => {
    const whole = await scene.open(id);
    expect(whole.unknowns.join(' ')).toMatch(/Siapa pemilik nomor telepon/);
    expect(whole.unknowns.join(' ')).toMatch(/belum dinilai/);
    expect(whole.wouldLower.join(' ')).toMatch(/kekuatan buktinya turun dari 12,1 menjadi 5,8\./);
    expect(whole.alike).toBeNull();
    expect(JSON.stringify(whole)).not.toMatch(/Siti Contoh|Pak Contoh|90003001|9000-3001|anggota|tersangka|korban/i);
    expect(await scene.office.auditVerbs()).toContain('alert.read');
  });

  it('is seen within reach only: no permission 403, another office 404, nobody 401', async () => {
    const { office } = scene;
    expect(await office.refusal(office.as('budi')(contract.getAlert, { params: { id } }))).toMatchObject({ status: 403 });
    expect(await office.refusal(office.as('lalu')(contract.getAlert, { params: { id } }))).toMatchObject({ status: 404 });
    expect(await office.refusal(office.as('tamu')(contract.getAlert, { params: { id } }))).toMatchObject({ status: 401 });
  });

  it('grows when another applicant shows the number', async () => {
    const before = await scene.open(id);
    await scene.apply({ applicant: { villageCode: village(4) }, contacts: [{ role: 'payer', phone }] }, ['I01', 'S01']);
    const after = await scene.open(id);
    expect(after).toMatchObject({ number: before.number, version: before.version + 1 });
    expect(after.evidence.some((e) => e.isNew)).toBe(true);
    expect(after.ring?.members.flatMap((m) => m.says)).toContain('tidak tahu jadwal berangkat');
  });

  it('keeps its number when the telephone changes and somebody shows both', async () => {
    const next = '0812-9000-3002';
    await scene.apply({
      applicant: { villageCode: village(5) },
      contacts: [
        { role: 'escort', phone },
        { role: 'payer', phone: next },
      ],
    });
    await scene.apply({
      applicant: { villageCode: village(6) },
      contacts: [
        { role: 'escort', phone: next },
        { role: 'payer', phone },
      ],
    });
    for (const n of [7, 8]) await scene.apply({ applicant: { villageCode: village(n) }, contacts: [{ role: 'escort', phone: next }] });
    expect((await rings()).map((a) => a.id)).toEqual([id]);
    const whole = await scene.open(id);
    expect(whole.ring?.nodes.filter((node) => node.kind === 'phone')).toHaveLength(2);
  });

  it('falls when the report is found wrong', async () => {
    const before = await scene.open(id);
    const report = before.ring?.members.find((m) => m.kind === 'report');
    await scene.triage(report?.id ?? '', 'contradicted');
    const after = await scene.open(id);
    expect(after.millibits).toBeLessThan(before.millibits);
    expect(after.ring?.members.some((m) => m.kind === 'report')).toBe(false);
  });

  it('teaches: a lawful verdict speaks when they are looked at again', async () => {
    const before = await scene.open(id);
    await scene.office.as('ratna')(contract.judgeAlert, { params: { id }, body: { verdict: 'lawful', reason: 'Pemandu wisata berizin' } });
    await scene.office.settle();
    const after = await scene.open(id);
    expect(after.state).toBe('judged');
    expect(after.millibits).toBeLessThan(before.millibits);
    expect(after.evidence.map((e) => e.sentence).join(' ')).toMatch(/dinyatakan wajar/);
  });
});

describe('what connects nobody', () => {
  it('a family on one card, however many and whoever reports them', async () => {
    const phone = '0813-9000-3100';
    for (let i = 0; i < 4; i += 1)
      await scene.apply({ applicant: { kk: '3505011201900001', phone, villageCode: village(1) }, country: 'SA' });
    await scene.report(phone);
    expect(await rings()).toEqual([]);
  });

  it('a family in one house', async () => {
    const phone = '0813-9000-3200';
    for (let i = 0; i < 3; i += 1) await scene.apply({ applicant: { addressLine: 'Jalan Kenanga No. 8', phone, villageCode: village(2) } });
    await scene.report(phone);
    expect(await rings()).toEqual([]);
  });

  it('a registered number, even when several reports name it; the alert says that it was left out', async () => {
    const hub = '(0342) 554759';
    const other = '0813-9000-3300';
    for (const n of [1, 2, 3])
      await scene.apply({ applicant: { villageCode: village(n) }, contacts: [{ role: 'escort', phone: hub }] }, ['I01', 'S01']);
    await scene.report(hub);
    await scene.report(hub, 'rini');
    expect(await rings()).toEqual([]);
    for (const n of [4, 5, 6])
      await scene.apply({
        applicant: { villageCode: village(n) },
        contacts: [
          { role: 'escort', phone: hub },
          { role: 'payer', phone: other },
        ],
      });
    await scene.report(other, 'slamet');
    const [ring] = await rings();
    const whole = await scene.open(ring?.id ?? '');
    expect(whole.ring?.members.filter((m) => m.kind === 'application')).toHaveLength(3);
    expect(whole.unknowns.join(' ')).toMatch(/Tidak dihitung karena dipakai banyak orang: nomor telepon/);
  });

  it('place and time alone', async () => {
    const before = await rings();
    for (const n of [1, 1, 1, 1]) await scene.apply({ applicant: { villageCode: village(n) }, country: 'KH' });
    expect((await rings()).map((a) => a.id)).toEqual(before.map((a) => a.id));
  });
});

describe('protected traits', () => {
  it('weigh nothing: swapping sex, age and name changes no sentence and no bit', async () => {
    const like = async (phone: string, sex: 'L' | 'P', birthDate: string, name: string) => {
      const before = new Set((await rings()).map((a) => a.id));
      for (const n of [7, 8, 9])
        await scene.apply({
          applicant: { villageCode: `35.04.0${n}.2001`, sex, birthDate, name: `${name} ${n}` },
          contacts: [{ role: 'escort', phone }],
        });
      await scene.report(phone, 'agung');
      const [ring] = [...(await rings()), ...(await scene.queue('waiting'))].filter((a) => !before.has(a.id) && a.kind === 'ring');
      const whole = await scene.open(ring?.id ?? '');
      return {
        bits: whole.millibits,
        why: whole.evidence.map((e) => e.sentence),
        members: whole.ring?.members.map((m) => [m.ownMillibits, m.says]),
      };
    };
    const women = await like('0813-9000-3400', 'P', '2004-04-12', 'Fatimah Rekaan');
    const men = await like('0813-9000-3500', 'L', '1966-04-12', 'Yohanes Rekaan');
    expect(women.why.length).toBeGreaterThan(1);
    expect(men).toEqual(women);
  });
});

describe('a busy neighbourhood', () => {
  it('is judged a few times in ten minutes, then once afterwards, however many rows come in', async () => {
    const phone = '0813-9000-3600';
    const { office } = scene;
    const at = scene.dayOf(60);
    for (const n of [1, 2, 3]) await scene.apply({ applicant: { villageCode: village(n) }, contacts: [{ role: 'escort', phone }] });
    office.clock.now = at;
    for (let i = 0; i < 12; i += 1) await scene.report(phone, ['sutinah', 'rini', 'slamet'][i % 3]);
    const busy = await office.system(({ tx }) =>
      tx.selectFrom('early_warning.looked').selectAll().where('again_at', 'is not', null).execute(),
    );
    expect(busy.map(({ looks }) => looks)).toEqual(busy.map(() => 5));
    expect(busy.length).toBeGreaterThan(0);
    office.clock.now = new Date(Date.parse(at) + 11 * 60_000).toISOString();
    await office.system(judgeWaiting);
    const left = await office.system(({ tx }) =>
      tx.selectFrom('early_warning.looked').select('seed').where('again_at', 'is not', null).execute(),
    );
    expect(left).toEqual([]);
  });
});

describe('a confirmed ring', () => {
  it('stays judged by what officers found, and wakes for somebody new', async () => {
    const phone = '0812-9000-3050';
    const before = new Set((await rings()).map((a) => a.id));
    for (const n of [1, 2, 3]) await scene.apply({ applicant: { villageCode: `35.06.0${n}.2001` }, contacts: [{ role: 'escort', phone }] });
    await scene.report(phone, 'wayan');
    const [ring] = [...(await rings()), ...(await scene.queue('waiting'))].filter((a) => !before.has(a.id) && a.kind === 'ring');
    const id = ring?.id ?? '';
    await scene.office.as('ratna')(contract.judgeAlert, { params: { id }, body: { verdict: 'confirmed', reason: 'Sudah diperiksa' } });
    await scene.office.settle();
    const judged = await scene.open(id);
    expect(judged.state).toBe('judged');
    expect(judged.evidence.map((e) => e.sentence).join(' ')).toMatch(/dibenarkan petugas/);
    for (const n of [4, 5])
      await scene.apply({ applicant: { villageCode: `35.06.0${n}.2001` }, contacts: [{ role: 'escort', phone }] }, ['I01', 'S01', 'I28']);
    expect((await scene.open(id)).state).not.toBe('judged');
  });
});

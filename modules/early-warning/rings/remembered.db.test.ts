import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as passports from '../../passports/contract.ts';
import { inventedNik } from '../../passports/sample.ts';
import * as contract from '../contract.ts';
import { ringScene } from '../../../tests/setup/ring-scene.ts';
import type { RingScene } from '../../../tests/setup/ring-scene.ts';

let scene: RingScene;
beforeAll(async () => {
  scene = await ringScene();
});
afterAll(() => scene.office.close());

const village = (n: number): string => `35.05.0${n}.2001`;
const HEADER = 'nomor,referensi,nik,nama,tanggal_lahir,kode_desa,telepon,tujuan,negara,tanggal_berangkat,pengantar_nama,pengantar_telepon';

/** One application in a file of its own, received on the day of the scene; the import's id. */
async function imported(n: number, phone: string): Promise<string> {
  const { office } = scene;
  const line = [
    `RIM-${n}`,
    `RRF-${n}`,
    inventedNik(n),
    `Pemohon Berkas ${n}`,
    '12/04/1990',
    village(1 + (n % 8)),
    '',
    'Wisata',
    'Malaysia',
  ];
  const view = await office.as('budi')(passports.checkImport, {
    upload: Buffer.from([HEADER, [...line, '', 'Pak Pengantar', phone].join(',')].join('\r\n')),
  });
  await office.as('budi')(passports.applyImport, { params: { id: view.id } });
  await office.settle();
  return view.id;
}
async function undo(id: string): Promise<void> {
  await scene.office.as('budi')(passports.undoImport, { params: { id }, body: { reason: 'Berkas kantor lain' } });
  await scene.office.settle();
}
const fresh = async (before: ReadonlySet<string>) =>
  [...(await scene.queue()), ...(await scene.queue('waiting'))].find((a) => !before.has(a.id) && a.kind === 'ring');
const idsNow = async (): Promise<Set<string>> => new Set([...(await scene.queue()), ...(await scene.queue('waiting'))].map((a) => a.id));
const judge = async (id: string, verdict: 'lawful' | 'confirmed'): Promise<void> => {
  await scene.office.as('ratna')(contract.judgeAlert, { params: { id }, body: { verdict, reason: 'Agen berizin, sudah didatangi' } });
  await scene.office.settle();
};

describe('an import that is taken back', () => {
  const phone = '0812-9000-6001';
  const files: string[] = [];
  let id = '';

  it('leaves its ring: the alert weakens and says why', async () => {
    const before = await idsNow();
    await scene.apply({ applicant: { villageCode: village(1) }, contacts: [{ role: 'escort', phone }] });
    for (const n of [1, 2, 3]) {
      scene.skip();
      files.push(await imported(6_100 + n, phone));
    }
    await scene.report(phone);
    id = (await fresh(before))?.id ?? '';
    const whole = await scene.open(id);
    expect(whole.ring?.members).toHaveLength(5);
    await undo(files[0] ?? '');
    const less = await scene.open(id);
    expect(less.ring?.members).toHaveLength(4);
    expect(less.linked).toHaveLength(whole.linked.length - 1);
    expect(less.millibits).toBeLessThanOrEqual(whole.millibits);
    expect(less.unknowns.join(' ')).toMatch(/1 permohonan yang dahulu dihitung sudah ditarik/);
  });

  it('withdraws the alert when nothing holds it any longer; the queue no longer shows it, the list of the done ones does', async () => {
    for (const file of files.slice(1)) await undo(file);
    const gone = await scene.open(id);
    expect(gone).toMatchObject({ state: 'withdrawn' });
    expect(gone.unknowns.join(' ')).toMatch(/3 permohonan yang dahulu dihitung sudah ditarik/);
    expect((await scene.queue()).map((a) => a.id)).not.toContain(id);
    expect((await scene.queue('done')).map((a) => a.id)).toContain(id);
  });

  it('comes back under its own number when others show the number', async () => {
    for (const n of [2, 3, 4]) await scene.apply({ applicant: { villageCode: village(n) }, contacts: [{ role: 'escort', phone }] });
    const back = await scene.open(id);
    expect(['new', 'waiting']).toContain(back.state);
    expect(back.ring?.members.length).toBeGreaterThan(3);
  });

  it('takes the meeting of report and applicant with it', async () => {
    const lone = '0812-9000-6002';
    const file = await imported(6_110, lone);
    await scene.report(lone, 'rini', { name: 'Bu Contoh' });
    const pairs = [...(await scene.queue()), ...(await scene.queue('waiting'))].filter((a) => a.kind === 'report-meets-application');
    expect(pairs).toHaveLength(1);
    await undo(file);
    const pair = await scene.open(pairs[0]?.id ?? '');
    expect(pair).toMatchObject({ state: 'withdrawn', millibits: 0, evidence: [], linked: [] });
    expect(pair.unknowns).toEqual(['1 permohonan yang dahulu dihitung sudah ditarik bersama berkas impornya; kini tidak dihitung lagi.']);
  });
});

describe('a ring that was judged lawful', () => {
  const phone = '0812-9000-6100';
  const here = (n: number): string => `35.06.0${n}.2001`;
  let id = '';

  it('stays judged when more of the same comes', async () => {
    const before = await idsNow();
    for (const n of [1, 2, 3]) await scene.apply({ applicant: { villageCode: here(n) }, contacts: [{ role: 'escort', phone }] });
    await scene.report(phone, 'wayan');
    id = (await fresh(before))?.id ?? '';
    await judge(id, 'lawful');
    const judged = await scene.open(id);
    for (const n of [4]) await scene.apply({ applicant: { villageCode: here(n) }, contacts: [{ role: 'escort', phone }] });
    await scene.report(phone, 'slamet');
    const later = await scene.open(id);
    expect(later.millibits).toBeGreaterThan(judged.millibits);
    expect(later).toMatchObject({ state: 'judged', reopened: null });
  });

  it('comes back for evidence of another kind, and says so', async () => {
    for (const n of [5, 6, 7])
      await scene.apply({ applicant: { villageCode: here(n) }, contacts: [{ role: 'escort', phone }] }, ['K02', 'I14', 'I22', 'S01']);
    const later = await scene.open(id);
    expect(['new', 'waiting']).toContain(later.state);
    expect(later.reopened).toMatch(
      /^Dinilai "Ternyata wajar dan sah" pada .* 2026; muncul lagi karena sesudah itu ada bukti dari sisi lain: uang/,
    );
  });
});

describe('a company that was judged lawful', () => {
  it('stays judged when more applicants name it: one more of them was worth a bit, and woke it before', async () => {
    const name = 'PT Multi Intan Amanah';
    const alert = async (state: 'open' | 'waiting' | 'done') =>
      (await scene.queue(state)).find((one) => one.kind === 'recruiter-without-licence');
    await scene.apply({ applicant: { villageCode: village(1) }, recruiterName: name });
    const id = ((await alert('open')) ?? (await alert('waiting')))?.id ?? '';
    await judge(id, 'lawful');
    for (const n of [2, 3]) await scene.apply({ applicant: { villageCode: village(n) }, recruiterName: name });
    const more = await scene.open(id);
    expect(more.evidence.filter((e) => e.group === 'story')).toHaveLength(3);
    expect(more).toMatchObject({ state: 'judged', reopened: null });
  });
});

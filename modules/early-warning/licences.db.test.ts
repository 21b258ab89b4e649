import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as access from '../access/contract.ts';
import * as placements from '../placements/contract.ts';
import { tellEndedLicences } from '../placements/licences.ts';
import * as recruiters from '../recruiters/contract.ts';
import * as contract from './contract.ts';
import { lookAtLicences } from './licences.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

let n = 0;
const company = async (name: string): Promise<string> =>
  (await office.as('sari')(recruiters.addRecruiter, { body: { kind: 'p3mi', name, city: 'Blitar', source: 'uji' } })).id;
const place = async (recruiterId: string, more: Partial<{ by: string; state: 'berpaspor' | 'bekerja' | 'mundur'; village: string }> = {}): Promise<string> => {
  n += 1;
  const worker = { name: `Sulastri Rekaan ${n}`, nik: `35050141029000${10 + n}`, villageCode: more.village ?? '35.05.01.2001' };
  const body = { number: `IZIN-${n}`, worker, job: 'Perawat', scheme: 'p2p', country: 'HK', state: more.state ?? 'berpaspor', recruiterId } as const;
  const { id } = await office.as(more.by ?? 'danu')(placements.recordPlacement, { body });
  await office.settle();
  return id;
}; // prettier-ignore
const decree = (id: string, body: { status: 'valid' | 'revoked'; validFrom: string; validTo?: string }) =>
  office.as('sari')(recruiters.setStatus, { params: { id }, body: { decree: 'Kep. 11/2026', reason: 'deposito kurang', source: 'surat kementerian', ...body } }); // prettier-ignore
const night = async (): Promise<void> => {
  await office.system(tellEndedLicences);
  await office.system((context) => lookAtLicences(context));
};
const told = async (login: string) =>
  (await office.as(login)(access.myNotices, { query: {} })).items.filter(({ kind }) => kind === 'placement.licence-ended');
const alerts = async (login = 'ratna') =>
  (await office.as(login)(contract.listAlerts, { query: {} })).items.filter(({ kind }) => kind === 'recruiter-without-licence');
const ended = async (login = 'danu') => (await office.as(login)(placements.listPlacements, { query: { licence: 'ended' } })).items;

describe('a licence that is revoked while people are being placed', () => {
  let id = '';
  let running = '';
  it('says nothing while it is valid, or nobody knows', async () => {
    id = await company('PT Uji Cabut Satu');
    running = await place(id);
    await place(id, { state: 'mundur' });
    await decree(id, { status: 'valid', validFrom: '2026-01-01' });
    await office.settle();
    await night();
    expect([await told('danu'), await alerts(), await ended()]).toEqual([[], [], []]);
  });

  it('is told to the office that placed them, with decree, reason, source and date on the page', async () => {
    await decree(id, { status: 'revoked', validFrom: '2026-11-18' });
    await office.settle();
    expect(await told('danu')).toMatchObject([{ link: '/penempatan?izin=berakhir', count: 1 }]);
    expect((await ended()).map((one) => [one.id, one.licenceEnded])).toEqual([[running, true]]);
    const { licence } = await office.as('danu')(placements.getPlacement, { params: { id: running } });
    expect(licence?.sentence).toMatch(/dicabut sejak 18 November 2026 \(Kep\. 11\/2026; alasan: deposito kurang; sumber: surat kementerian, \d+ November 2026\)/);
    expect(licence?.advice.join(' ')).toContain('belum berangkat');
    // Whoever placed nobody with it hears nothing.
    expect(await told('diah')).toEqual([]);
  }); // prettier-ignore

  it('warns the immigration office of their village, with the evidence and nothing of the worker', async () => {
    const [alert] = await alerts();
    const whole = await office.as('ratna')(contract.getAlert, { params: { id: alert?.id ?? '' } });
    expect(whole.evidence.map(({ source }) => source.kind).sort()).toEqual(['placement', 'recruiter']);
    expect(whole.evidence.map(({ sentence }) => sentence).join(' ')).toMatch(/dicabut sejak 18 November 2026 .*sumber/);
    expect(whole.evidence.map(({ sentence }) => sentence).join(' ')).toContain('Penempatan ke Hong Kong');
    expect(JSON.stringify(whole)).not.toMatch(/Sulastri|IZIN-|3505014/);
    expect(await alerts('raka')).toEqual([]);
  });

  it('once: nights, lists and the same decree again change nothing', async () => {
    const [before] = await alerts();
    await night();
    await decree(id, { status: 'revoked', validFrom: '2026-11-18' });
    await office.settle();
    await night();
    expect(await alerts()).toEqual([before]);
    expect(await told('danu')).toMatchObject([{ count: 1 }]);
  });

  it('grows by a further placement, also of another office', async () => {
    const [before] = await alerts();
    await place(id, { by: 'sari', state: 'bekerja' });
    const [after] = await alerts();
    expect([after?.id, after?.version]).toEqual([before?.id, (before?.version ?? 0) + 1]);
    expect(await told('sari')).toMatchObject([{ count: 1 }]);
  });
});

describe('a licence whose term runs out while people are being placed', () => {
  it('is told on the day after, as a question; several placements are a warning', async () => {
    const id = await company('PT Uji Habis Dua');
    await decree(id, { status: 'valid', validFrom: '2024-01-01', validTo: '2026-11-30' });
    const one = await place(id);
    const before = (await alerts()).length;
    office.clock.now = '2026-11-30T02:00:00.000Z';
    await night();
    expect((await ended()).map((found) => found.id)).not.toContain(one);
    office.clock.now = '2026-12-01T02:00:00.000Z';
    await night();
    const view = await office.as('danu')(placements.getPlacement, { params: { id: one } });
    expect(view.licence?.sentence).toMatch(/habis masa berlakunya sejak 1 Desember 2026/);
    expect(view.licence?.advice.join(' ')).toContain('sudah diperpanjang');
    expect(await alerts()).toHaveLength(before);
    await place(id, { state: 'bekerja' });
    expect(await alerts()).toHaveLength(before + 1);
  });

  it('ends with a renewal', async () => {
    const id = await company('PT Uji Panjang Tiga');
    await decree(id, { status: 'valid', validFrom: '2024-01-01', validTo: '2026-11-30' });
    const one = await place(id);
    expect((await ended()).map((found) => found.id)).toContain(one);
    await decree(id, { status: 'valid', validFrom: '2026-12-01', validTo: '2031-11-30' });
    await office.settle();
    expect((await office.as('danu')(placements.getPlacement, { params: { id: one } })).licence).toBeNull();
    expect((await ended()).map((found) => found.id)).not.toContain(one);
  });

  it('is nothing for a company that a newer list only does not name', async () => {
    const id = await company('PT Uji Lama Empat');
    await decree(id, { status: 'valid', validFrom: '2024-01-01' });
    const one = await place(id);
    await office.system(({ tx }) => tx.updateTable('recruiters.recruiter').set({ ended_on: '2026-10-01' }).where('id', '=', id).execute());
    const before = [(await told('danu')).length, (await alerts()).length];
    await night();
    expect([(await told('danu')).length, (await alerts()).length]).toEqual(before);
    expect((await office.as('danu')(placements.getPlacement, { params: { id: one } })).licence).toBeNull();
  });
});

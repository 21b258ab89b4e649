import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { BLITAR_VILLAGE, inventedApplication, inventedNik } from './sample.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const HEADER = 'nomor,referensi,nik,nama,tanggal_lahir,kode_desa,telepon,tujuan,negara,tanggal_berangkat,pengantar_nama,pengantar_telepon';
type Cell = 'nomor' | 'referensi' | 'nik' | 'nama' | 'tanggal_lahir' | 'kode_desa' | 'telepon' | 'tujuan' | 'negara' | 'tanggal_berangkat';
const row = (n: number, change: Partial<Record<Cell, string>> = {}): string => {
  const cells: Record<Cell, string> = {
    nomor: `IMP-${n}`,
    referensi: `REF-${n}`,
    nik: inventedNik(n),
    nama: `Pemohon Contoh ${n}`,
    tanggal_lahir: '12/04/1990',
    kode_desa: BLITAR_VILLAGE,
    telepon: '',
    tujuan: 'Wisata',
    negara: 'Malaysia',
    tanggal_berangkat: '2027-01-05',
    ...change,
  };
  return [...Object.values(cells), '', ''].join(',');
};
const upload = (persona: string, lines: readonly string[]) =>
  office.as(persona)(contract.checkImport, {
    fileName: 'permohonan Siti.csv',
    upload: Buffer.from([HEADER, ...lines].join('\r\n'), 'utf8'),
  });
const applyAll = async (persona: string, id: string): Promise<number> => {
  for (let calls = 1; ; calls += 1) {
    const view = await office.as(persona)(contract.applyImport, { params: { id } });
    if (view.state === 'applied') return calls;
  }
};
const countOf = async (importId: string, state: string): Promise<number> =>
  office.system(async ({ tx }) => {
    const counted = await tx
      .selectFrom('passports.application')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .where('import_id', '=', importId)
      .where('state', '=', state)
      .executeTakeFirstOrThrow();
    return Number(counted.n);
  });

describe('a file of applications', () => {
  it('is checked first: every bad cell is named by line with its remedy, never with its value', async () => {
    const view = await upload('budi', [
      row(1),
      row(2, { nik: '3.50501E+15' }),
      row(3, { nama: '' }),
      row(4, { tanggal_lahir: '31/02/1990' }),
      row(5, { kode_desa: '35.05.99.2999' }),
      row(6, { tujuan: 'piknik' }),
      row(7, { negara: 'Atlantis' }),
      row(8, { telepon: '12' }),
      row(1),
      row(10, { nik: '12', nama: '', tujuan: 'piknik' }),
      row(11, { nama: 'Siti, S.Pd.' }),
    ]);
    // The name of the file came with its content type: an address would be written into access logs.
    expect(view).toMatchObject({ fileName: 'permohonan Siti.csv', state: 'checked', rows: 11, usable: 1, broken: 10, done: 0 });
    const { items } = await office.as('budi')(contract.importFaults, { params: { id: view.id }, query: {} });
    expect(items.map((one) => [one.line, one.faults.map((fault) => fault.field).join(' ')])).toEqual([
      [3, 'nik'],
      [4, 'nama'],
      [5, 'tanggal_lahir'],
      [6, 'kode_desa'],
      [7, 'tujuan'],
      [8, 'negara'],
      [9, 'telepon'],
      [10, 'nomor referensi'],
      [11, 'nama tujuan nik'],
      [12, 'baris'],
    ]);
    expect(items.flatMap((one) => one.faults.map((fault) => fault.message)).join('\n')).not.toMatch(/piknik|Atlantis|50501E/);
    expect(await countOf(view.id, 'received')).toBe(0);
  });

  it('of 620 lines with 50 broken ones goes in by chunks, the good ones all, and can be undone except what was worked on', async () => {
    const lines = Array.from({ length: 620 }, (_, i) => row(1000 + i, i % 12 === 0 && i < 600 ? { nik: '1' } : {}));
    const view = await upload('budi', lines);
    expect(view).toMatchObject({ rows: 620, broken: 50, usable: 570 });
    const first = await office.as('budi')(contract.applyImport, { params: { id: view.id } });
    expect(first).toMatchObject({ state: 'applying', done: 500 });
    await expect(office.as('budi')(contract.getImport, { params: { id: view.id } })).resolves.toMatchObject({ done: 500, usable: 570 });
    expect(await applyAll('budi', view.id)).toBe(1);
    expect(await countOf(view.id, 'received')).toBe(570);
    expect(await office.refusal(office.as('budi')(contract.applyImport, { params: { id: view.id } }))).toMatchObject({
      code: 'import/wrong-state',
    });
    const some = await office.as('budi')(contract.listApplications, { query: { number: 'IMP-1001' } });
    const touched = some.items[0]?.id ?? '';
    await office.as('budi')(contract.startInterview, { params: { id: touched } });
    const undone = await office.as('budi')(contract.undoImport, { params: { id: view.id }, body: { reason: 'Berkas bulan lalu' } });
    expect(undone).toMatchObject({ state: 'undone', kept: 1 });
    expect(await countOf(view.id, 'undone')).toBe(569);
    await expect(office.as('budi')(contract.getApplication, { params: { id: touched } })).resolves.toMatchObject({ state: 'interviewing' });
    const left = await office.system(({ tx }) =>
      tx.selectFrom('passports.import_row').select('line').where('import_id', '=', view.id).where('sealed_row', 'is not', null).execute(),
    );
    expect(left).toEqual([]);
  });

  it('sent again after an undo goes in again; after an apply its lines are known', async () => {
    const lines = [row(3001), row(3002)];
    const once = await upload('budi', lines);
    await applyAll('budi', once.id);
    expect(await upload('budi', lines)).toMatchObject({ known: 2, usable: 0, broken: 0 });
    await office.as('budi')(contract.undoImport, { params: { id: once.id }, body: { reason: 'Salah berkas' } });
    const again = await upload('budi', lines);
    expect(again).toMatchObject({ usable: 2 });
    await applyAll('budi', again.id);
    expect(await countOf(again.id, 'received')).toBe(2);
  });

  it('drops a line whose number came in at the counter meanwhile, and says so', async () => {
    const view = await upload('budi', [row(4001), row(4002)]);
    await office.as('budi')(contract.createApplication, { body: inventedApplication(4001, { number: 'IMP-4001' }) });
    const done = await office.as('budi')(contract.applyImport, { params: { id: view.id } });
    expect(done).toMatchObject({ state: 'applied', done: 1, usable: 1, broken: 1 });
  });

  it('is refused with one sentence when it is no such file', async () => {
    const wrong = (bytes: Buffer) => office.refusal(office.as('budi')(contract.checkImport, { upload: bytes }));
    expect((await wrong(Buffer.from('a,b\n1,2'))).fields?.[0]?.message).toMatch(/Kolom ini tidak ada .*nomor/);
    expect((await wrong(Buffer.from([0xff, 0xfe, 0x00]))).fields?.[0]?.message).toMatch(/UTF-8/);
    expect((await wrong(Buffer.from(`${HEADER}\n"x`))).fields?.[0]?.message).toMatch(/rusak/);
    expect((await wrong(Buffer.from(HEADER))).fields?.[0]?.message).toMatch(/tidak berisi/);
  });

  it('belongs to its office: no session 401, no permission 403, another office 404', async () => {
    const view = await upload('budi', [row(5001)]);
    const params = { id: view.id };
    expect(await office.refusal(office.as('tamu')(contract.getImport, { params }))).toMatchObject({ status: 401 });
    expect(await office.refusal(office.as('ratna')(contract.getImport, { params }))).toMatchObject({ status: 403 });
    for (const e of [contract.getImport, contract.applyImport])
      expect(await office.refusal(office.as('putri')(e, { params }))).toMatchObject({ status: 404 });
    expect(await office.refusal(office.as('putri')(contract.undoImport, { params, body: { reason: 'x' } }))).toMatchObject({ status: 404 });
    expect((await office.as('putri')(contract.listImports, { query: {} })).items).toEqual([]);
  });
});

describe('references of a sender', () => {
  it('that stand twice in a file are named, and one that came another way meanwhile is known, not in the way', async () => {
    const view = await upload('budi', [row(8001), row(8002, { referensi: 'REF-8001' }), row(8003), row(8004)]);
    expect(view).toMatchObject({ usable: 3, broken: 1 });
    const faults = await office.as('budi')(contract.importFaults, { params: { id: view.id }, query: {} });
    expect(faults.items).toMatchObject([{ line: 3, faults: [{ field: 'referensi', message: expect.stringContaining('baris 2') }] }]);
    await office.as('budi')(contract.createApplication, { body: { ...inventedApplication(8999), externalRef: 'REF-8003' } });
    expect(await applyAll('budi', view.id)).toBe(1);
    expect(await office.as('budi')(contract.getImport, { params: { id: view.id } })).toMatchObject({ done: 2, usable: 2, known: 1 });
    expect(await countOf(view.id, 'received')).toBe(2);
  });

  it('and a header of thousands of columns is turned away at once', async () => {
    const wide = Array.from({ length: 5_000 }, (_, i) => `kolom${i}`).join(',');
    const told = await office.refusal(
      office.as('budi')(contract.checkImport, {
        upload: Buffer.from(`${HEADER},${wide}\r\n${row(8100)}`, 'utf8'),
      }),
    );
    expect(told).toMatchObject({ status: 400, fields: [{ path: 'file', message: expect.stringContaining('kolom') }] });
  });
});

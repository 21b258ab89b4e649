import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { matchRecruiter, officialPhones, schemeStatus, statusOn } from './index.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const find = async (q: string, on?: string) =>
  office.as('rini')(contract.listRecruiters, { query: { q, ...(on !== undefined && { on }) } });

describe('the shipped snapshot', () => {
  it('is loaded at start: every usable company, statuses unknown unless a decree says otherwise', async () => {
    const all = await office.as('rini')(contract.listRecruiters, { query: { limit: 200 } });
    expect(all.total).toBeGreaterThan(300);
    const known = all.items.filter((one) => one.status.status !== 'unknown');
    expect(known.length).toBeLessThan(30);
  });

  it('tells the status on a date, with decree, source and age', async () => {
    const before = await find('Multi Intan Amanah Internasional', '2025-01-01');
    expect(before.items[0]).toMatchObject({
      name: 'PT Multi Intan Amanah Internasional',
      city: 'Kota Bekasi',
      status: { status: 'unknown' },
    });
    const during = await find('Multi Intan Amanah Internasional', '2025-04-01');
    expect(during.items[0]?.status).toMatchObject({
      status: 'suspended',
      entry: { decree: 'Keputusan Dirjen Pelindungan KP2MI No. 10 Tahun 2025' },
    });
    const after = await find('multi intan amanah internasional', '2026-02-08');
    expect(after.items[0]?.status).toMatchObject({ status: 'revoked', ageDays: 10 });
    expect(after.items[0]?.status.contradictions.map((c) => c.remark)).toContain('conflicting-report');
  });

  it('ends a measure with a term without inventing what came next', async () => {
    const found = await find('Bumi Mas Indonesia Mandiri', '2026-08-01');
    expect(found.items[0]?.status).toMatchObject({ status: 'unknown', because: expect.stringMatching(/Masa tindakan/) as string });
  });

  it('finds a misspelt name and keeps look-alikes apart', async () => {
    const candidates = await office.system(({ tx }) => matchRecruiter(tx, 'PT. Putri Samawa Mandiry', '2026-11-20'));
    expect(candidates[0]).toMatchObject({ name: 'PT Putri Samawa Mandiri', level: 'variant', status: { status: 'revoked' } });
    const [line] = (await find('Bumenjaya Duta Putra')).items;
    const page = await office.as('rini')(contract.getRecruiter, { params: { id: line?.id ?? '' }, query: {} });
    expect(page.lookAlikes.find((one) => one.name.toUpperCase().includes('EKA PUTRA'))?.match?.level).toBe('alike');
  });

  it('finds a company by its initials, before names that only contain the letters', async () => {
    const found = await find('MIA');
    expect(found.items[0]).toMatchObject({ name: 'PT Multi Intan Amanah Internasional', match: { level: 'initials' } });
  });

  it('answers the destination question by date; an announcement opens nothing', async () => {
    const [saudi, cambodia, korea, unheard] = await office.system(({ tx }) =>
      Promise.all(['SA', 'KH', 'kr', 'NO'].map((iso2) => schemeStatus(tx, iso2, '2026-06-01'))),
    );
    expect(saudi).toMatchObject({ placement: 'restricted' });
    expect(saudi?.announced.length).toBeGreaterThan(0);
    expect(cambodia).toMatchObject({ placement: 'none' });
    expect(korea).toMatchObject({ placement: 'open' });
    expect(unheard).toMatchObject({ placement: 'unknown', entries: [] });
    const malaysia = await office.system(({ tx }) => schemeStatus(tx, 'MY', '2024-04-15'));
    expect(malaysia.placement).toBe('restricted');
  });
});

const HEADER = 'name,name_as_printed,city,address,license_no,status,decision_no,effective_date,reason,source_url,source_date,note,phone';
const csv = (...lines: string[]): Uint8Array => new TextEncoder().encode([HEADER, ...lines].join('\n'));
const FILE = csv(
  'PT Cahaya Latihan Satu,,Kabupaten Blitar,Jl. Latihan 1,,VALID,Kep. 1/2026,2026-01-05,,daftar latihan,2026-06-01,,0342801234',
  'PT Cahaya Latihan Satu,,Kota Bekasi,,,,,,,daftar latihan,2026-06-01,,',
  'PT Multi Intan Amanah Internasional,,Kota Bekasi,,,VALID,Kep. 9/2026,2026-06-01,,daftar latihan,2026-06-01,,',
  ',,Malang,,,VALID,,2026-01-05,,daftar latihan,2026-06-01,,',
  'PT Tanggal Keliru,,,,,REVOKED,,31/12/2026,,daftar latihan,2026-06-01,,',
  'PT Status Keliru,,,,,BAGUS,,,,,2026-06-01,,',
);
const check = (persona: string, upload: Uint8Array, complete: 'true' | 'false' = 'false') =>
  // inject() sends a Buffer as it is; any other object would be turned into JSON.
  office.as(persona)(contract.checkImport, {
    query: { kind: 'p3mi', snapshotDate: '2026-06-01', complete },
    upload: Buffer.from(upload),
    fileName: 'uji Siti.csv',
  });

describe('a long list', () => {
  it('comes page by page, each record once, and refuses a cursor that is not ours', async () => {
    const seen = new Set<string>();
    let cursor: string | undefined;
    let total = 0;
    do {
      const page = await office.as('rini')(contract.listRecruiters, { query: { limit: 100, ...(cursor !== undefined && { cursor }) } });
      for (const one of page.items) seen.add(one.id);
      cursor = page.next;
      ({ total } = page);
    } while (cursor !== undefined);
    expect(seen.size).toBe(total);
    for (const wrong of ['-1', 'o-1', 'abc', '1e9'])
      expect(await office.refusal(office.as('rini')(contract.listRecruiters, { query: { cursor: wrong } }))).toMatchObject({
        status: 400,
        fields: [{ path: 'cursor' }],
      });
  });
});

describe('importing a snapshot', () => {
  it('does not guess where the cells of a row with one comma too many belong', async () => {
    const shifted = csv('PT Koma, Lebih,,Kabupaten Blitar,,,VALID,Kep. 2/2026,2026-01-05,,daftar latihan,2026-06-01,,');
    const { id, counts } = await check('danu', shifted);
    expect(counts).toMatchObject({ new: 0, unusable: 1 });
    const { items } = await office.as('danu')(contract.getImport, { params: { id }, query: { outcome: 'unusable' } });
    expect(items.map((row) => [row.lines, row.faults[0]?.field])).toEqual([[[2], 'baris']]);
  });

  it('says of a file with nothing under its header that it is empty', async () => {
    expect(await office.refusal(check('danu', csv()))).toMatchObject({ status: 400, fields: [{ path: 'file' }] });
  });

  it('checks first, reports by line and field, applies, and undoes exactly', async () => {
    const pageOf = async () => {
      const [line] = (await find('Multi Intan Amanah Internasional')).items;
      return office.as('danu')(contract.getRecruiter, { params: { id: line?.id ?? '' }, query: { on: '2026-11-20' } });
    };
    const first = await pageOf();
    const checked = await check('danu', FILE);
    expect(checked.fileName).toBe('uji Siti.csv');
    expect(checked).toMatchObject({ state: 'checked', counts: { new: 2, changed: 1, unusable: 3, ended: 0 } });
    expect((await find('Cahaya Latihan Satu')).items.filter((i) => i.match?.level === 'equal')).toHaveLength(0);

    const report = await office.as('danu')(contract.getImport, { params: { id: checked.id }, query: { outcome: 'unusable' } });
    expect(report.items.map((row) => [row.lines, row.faults.map((f) => f.field)])).toEqual([
      [[5], ['name']],
      [[6], ['effective_date']],
      [[7], ['status', 'source_url']],
    ]);

    await office.as('danu')(contract.applyImport, { params: { id: checked.id } });
    const towns = (await find('Cahaya Latihan Satu')).items.filter((i) => i.match?.level === 'equal');
    expect(new Map(towns.map((i) => [i.city, i.status.status]))).toEqual(
      new Map([
        ['Kabupaten Blitar', 'valid'],
        ['Kota Bekasi', 'unknown'],
      ]),
    );
    expect((await pageOf()).status.status).toBe('valid');
    // A number that one person loaded waits for a second one, like a number typed in.
    const phones = () => office.system(({ tx }) => officialPhones(tx));
    const hub = { value: '0342801234', reason: 'Nomor resmi PT Cahaya Latihan Satu' };
    expect(await phones()).not.toContainEqual(hub);
    const owner = towns.find((one) => one.city === 'Kabupaten Blitar')?.id ?? '';
    await office.as('sari')(contract.confirmPhone, { params: { id: owner } });
    expect(await phones()).toContainEqual(hub);

    expect(await office.refusal(office.as('danu')(contract.applyImport, { params: { id: checked.id } }))).toMatchObject({
      code: 'import/not-checked',
    });
    const undone = await office.as('danu')(contract.undoImport, { params: { id: checked.id }, body: { reason: 'berkas salah' } });
    expect(undone).toMatchObject({ state: 'undone', undoable: false });
    expect(await pageOf()).toEqual(first);
    expect((await find('Cahaya Latihan Satu')).items.filter((i) => i.match?.level === 'equal')).toHaveLength(0);

    const again = await check('danu', FILE);
    expect(again.counts).toMatchObject({ new: 2, changed: 1 });
  });

  it('ends what a complete list leaves out, and says so before it happens', async () => {
    const checked = await check('sari', FILE, 'true');
    expect(checked.counts.ended).toBeGreaterThan(300);
    await office.as('sari')(contract.applyImport, { params: { id: checked.id } });
    const [line] = (await find('Hikmah Surya Jaya')).items;
    expect(line?.status.status).toBe('unknown');
    await office.as('sari')(contract.undoImport, { params: { id: checked.id }, body: { reason: 'uji' } });
  });

  it('refuses to apply a plan that others have overtaken, and to undo anything but the last', async () => {
    const one = await check('danu', FILE);
    const two = await check('danu', csv('PT Latihan Kedua Abadi,,Malang,,,VALID,,2026-01-01,,daftar latihan,2026-06-01,,'));
    await office.as('danu')(contract.applyImport, { params: { id: one.id } });
    const stale = await check('danu', FILE);
    expect(stale.counts).toMatchObject({ new: 0, same: 3 });
    await office.as('danu')(contract.applyImport, { params: { id: two.id } });
    const problem = await office.refusal(office.as('danu')(contract.undoImport, { params: { id: one.id }, body: { reason: 'uji' } }));
    expect(problem).toMatchObject({ status: 409, code: 'import/not-last' });
    const late = await check('danu', csv('PT Latihan Ketiga Abadi,,Malang,,,VALID,Kep. 5,2026-01-01,,daftar latihan,2026-06-01,,'));
    const same = await check('danu', csv('PT Latihan Ketiga Abadi,,Malang,Jl. Lain,,VALID,Kep. 5,2026-01-01,,daftar latihan,2026-06-01,,'));
    await office.as('danu')(contract.applyImport, { params: { id: late.id } });
    expect(await office.refusal(office.as('danu')(contract.applyImport, { params: { id: same.id } }))).toMatchObject({
      code: 'import/stale',
    });
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['a file without the columns', new TextEncoder().encode('nama,kota\nPT A,Blitar\n')],
    ['an open quotation mark', csv('"PT Rusak,,,,,,,,,,,,')],
    ['bytes that are no text', Uint8Array.from([0xff, 0xfe, 0x00, 0x80])],
  ])('refuses %s with one clear sentence', async (_, bytes) => {
    expect(await office.refusal(check('danu', bytes))).toMatchObject({ status: 400, fields: [{ path: 'file' }] });
  });

  it('is for those who manage recruiters', async () => {
    expect(await office.refusal(check('tamu', FILE))).toMatchObject({ status: 401 });
    expect(await office.refusal(check('ratna', FILE))).toMatchObject({ status: 403 });
  });
});

describe('entering by hand', () => {
  it('keeps a decree in the history and answers by date', async () => {
    const { id } = await office.as('danu')(contract.addRecruiter, {
      body: { kind: 'company', name: 'PT Kerja Latihan Baru', city: 'Kota Blitar', source: 'papan nama' },
    });
    expect(
      await office.refusal(
        office.as('sari')(contract.addRecruiter, {
          body: { kind: 'company', name: 'Kerja Latihan Baru PT', city: 'kota blitar', source: 'x' },
        }),
      ),
    ).toMatchObject({ code: 'recruiter/exists' });
    await office.as('danu')(contract.setStatus, {
      params: { id },
      body: { status: 'suspended', decree: 'Kep. 7/2026', validFrom: '2026-03-01', source: 'salinan keputusan' },
    });
    const [early, late] = await office.system(({ tx }) => Promise.all(['2026-02-28', '2026-03-01'].map((day) => statusOn(tx, id, day))));
    expect([early?.status, late?.status]).toEqual(['unknown', 'suspended']);
  });

  it('shows a sponsor, who is a person, only within the reach of the agency that entered them', async () => {
    const { id } = await office.as('danu')(contract.addRecruiter, {
      body: { kind: 'sponsor', name: 'Sukirman Latihan', territory: '35.05.01.2001', source: 'laporan warga' },
    });
    await expect(office.as('danu')(contract.getRecruiter, { params: { id }, query: {} })).resolves.toMatchObject({ kind: 'sponsor' });
    for (const other of ['rini', 'sutinah', 'sari', 'diah'])
      expect(await office.refusal(office.as(other)(contract.getRecruiter, { params: { id }, query: {} }))).toMatchObject({
        status: 404,
        code: 'recruiter/not-found',
      });
    expect((await office.as('rini')(contract.listRecruiters, { query: { kind: 'sponsor' } })).items).toEqual([]);
  });
});

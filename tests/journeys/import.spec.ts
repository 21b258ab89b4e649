import { expect, test, type Page } from '@playwright/test';
import { BLITAR_VILLAGE, inventedNik } from '../../modules/passports/sample.ts';
import { startJourneyServer, type JourneyServer } from './journey-server.ts';
import { watchComplaints } from './screen-checks.ts';
import { signIn } from './sign-in.ts';

/** A day's file of a busy office, with what people do to files: 50 rows that cannot be used, in seven ways. */
const ROWS = 10_000;
const BROKEN_EVERY = 200;
const BROKEN = ROWS / BROKEN_EVERY;
const HEAD = ['nomor', 'nik', 'nama', 'tanggal_lahir', 'kode_desa', 'alamat', 'telepon', 'tujuan', 'negara'] as const;
type Column = (typeof HEAD)[number];
const FAULTS: readonly { readonly column: Column; readonly cell: string; readonly told: RegExp }[] = [
  { column: 'nik', cell: '12', told: /^nik: NIK harus 16 angka$/ },
  { column: 'nik', cell: '3,50501E+15', told: /^nik: NIK / },
  { column: 'nama', cell: '', told: /^nama: Kolom nama kosong; isi dahulu$/ },
  { column: 'tanggal_lahir', cell: '31/31/1990', told: /^tanggal_lahir: Tanggal: 31\/12\/1990/ },
  { column: 'tanggal_lahir', cell: '0001-01-01', told: /^tanggal_lahir: Tanggal: 31\/12\/1990/ },
  { column: 'kode_desa', cell: '35.05.01.9999', told: /^kode_desa: Kode desa\/kelurahan ini tidak dikenal/ },
  { column: 'negara', cell: 'Negeri Antah', told: /^negara: Negara: nama Indonesia/ },
];
const faultOf = (n: number) => FAULTS[Math.floor(n / BROKEN_EVERY) % FAULTS.length];
const isBroken = (n: number): boolean => n % BROKEN_EVERY === 7;

function fileOfTheDay(): Buffer {
  const lines = Array.from({ length: ROWS }, (_, n) => {
    const birth = `19${70 + (n % 30)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
    const cells: Record<Column, string> = {
      nomor: `IMP-${String(n).padStart(5, '0')}`,
      nik: inventedNik(n, birth, `3505${String(1 + (n % 20)).padStart(2, '0')}`),
      nama: `Pemohon Contoh ${n}`,
      tanggal_lahir: birth,
      kode_desa: BLITAR_VILLAGE,
      alamat: `Jalan Mawar No. ${n}`,
      telepon: `0812${String(10_000_000 + n)}`,
      tujuan: 'wisata',
      negara: 'Malaysia',
    };
    const fault = isBroken(n) ? faultOf(n) : undefined;
    if (fault !== undefined) cells[fault.column] = fault.cell;
    return HEAD.map((column) => (/[,"]/.test(cells[column]) ? `"${cells[column]}"` : cells[column])).join(',');
  });
  return Buffer.from([HEAD.join(','), ...lines].join('\r\n'));
}

test.setTimeout(300_000);
let server: JourneyServer;
test.beforeAll(async () => {
  test.setTimeout(200_000);
  server = await startJourneyServer();
});
test.afterAll(async () => {
  await server.stop();
});

const fact = (page: Page, label: string) => page.locator('dt', { hasText: label }).locator('xpath=following-sibling::dd[1]');

test(
  'a file of 10,000 applications: 50 bad rows told by line and column, the others in, and all of it undone',
  { tag: '@desktop' },
  async ({ page }) => {
    const complaints = watchComplaints(page);
    await signIn(page, server.address, 'budi');
    const waiting = async (): Promise<number> => {
      const { total } = (await (await page.request.get(`${server.address}/api/applications?limit=1`)).json()) as { total: number };
      return total;
    };
    const before = await waiting();

    await page.goto(`${server.address}/impor-permohonan`);
    await page.locator('input[type=file]').setInputFiles({ name: 'permohonan-hari-ini.csv', mimeType: 'text/csv', buffer: fileOfTheDay() });
    await page.getByRole('button', { name: 'Periksa berkas' }).click();
    await page.getByRole('heading', { level: 1, name: 'Impor permohonan' }).waitFor();
    await expect(fact(page, 'Baris dalam berkas')).toHaveText('10.000', { timeout: 60_000 });
    await expect(fact(page, 'Perlu diperbaiki')).toHaveText(String(BROKEN));
    await expect(fact(page, 'Dapat disimpan')).toHaveText('9.950');
    expect(await waiting(), 'a check stores nothing').toBe(before);

    // Line 1 is the head, so row n stands in line n + 2.
    const rows = page.getByRole('table', { name: 'Baris yang perlu diperbaiki' }).getByRole('row');
    await expect(rows).toHaveCount(BROKEN + 1);
    const told = await rows.evaluateAll((all) => all.slice(1).map((row) => [...row.children].map((cell) => cell.textContent)));
    const expected = Array.from({ length: ROWS }, (_, n) => n).filter(isBroken);
    expect(told.map(([line]) => line)).toEqual(expected.map((n) => String(n + 2)));
    for (const [i, n] of expected.entries()) expect(told[i]?.[1]).toMatch(faultOf(n)?.told ?? /^$/);

    await page.getByRole('button', { name: 'Simpan 9.950 permohonan' }).click();
    await expect(page.getByRole('progressbar', { name: 'Tersimpan' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Batalkan impor ini' })).toBeVisible({ timeout: 150_000 });
    expect(await waiting()).toBe(before + ROWS - BROKEN);

    await page.getByRole('button', { name: 'Batalkan impor ini' }).click();
    await page.getByLabel('Mengapa dibatalkan?').fill('Berkas hari kemarin');
    await page.getByRole('button', { name: 'Batalkan impor', exact: true }).click();
    await expect(page.getByText('Tidak ada permohonan yang tersisa.')).toBeVisible({ timeout: 60_000 });
    expect(await waiting()).toBe(before);
    expect(complaints).toEqual([]);
  },
);

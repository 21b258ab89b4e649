import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { serveGallery, type Gallery } from './gallery-server.ts';
import { expectAxeClean } from './screen-checks.ts';

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.close());

test('a queue is worked through by keyboard, and the place survives a reload', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(`${gallery.address}#lists`);
  const item = (id: string) => page.getByRole('heading', { level: 2, name: `(${id})` });
  await item('p0').waitFor();
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(item('p4')).toBeVisible();
  await page.reload();
  await expect(item('p4')).toBeVisible();
  await page.keyboard.press('s');
  await expect(item('p5')).toBeVisible();
  await expect(page.getByText('29 dalam antrean')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Berikutnya');
  await expectAxeClean(page);
  await page.getByRole('checkbox', { name: 'Pakai pintasan satu huruf' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(item('p5')).toBeVisible();
});

test('on a phone the list and the item take turns', { tag: '@hp' }, async ({ page }, { project }) => {
  await page.goto(`${gallery.address}#lists`);
  await page.getByRole('list', { name: 'Peringatan' }).getByRole('button').nth(2).click();
  await expect(page.getByRole('heading', { level: 2, name: '(p2)' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Peringatan' })).toBeHidden();
  await page.screenshot({ path: `out/gallery/queue-item-${project.name}.png` });
  await page.getByRole('button', { name: 'Berikutnya' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '(p3)' })).toBeVisible();
  await page.getByRole('button', { name: 'Daftar' }).click();
  await expect(page.getByRole('list', { name: 'Peringatan' })).toBeVisible();
});

test('twenty thousand rows scroll, sort, filter and are exported as shown', async ({ page, isMobile }) => {
  await page.goto(`${gallery.address}#lists`);
  const table = page.getByRole('region', { name: 'Dua puluh ribu baris' });
  await table.scrollIntoViewIfNeeded();
  expect(await table.locator('tbody tr').count()).toBeLessThan(80);
  await table.evaluate((box) => box.scrollTo({ top: box.scrollHeight }));
  await expect(table.locator('tr[aria-rowindex="20001"]')).toBeVisible();
  // Where rows are cards there is no head to press: sorting is in a menu.
  if (isMobile) await page.getByRole('button', { name: 'Urutkan' }).last().click();
  const started = Date.now();
  await (isMobile ? page.getByRole('menuitem', { name: 'Nama' }) : table.getByRole('button', { name: 'Nama' })).click();
  await expect(table.locator('th[aria-sort=ascending]')).toHaveText('Nama');
  expect(Date.now() - started).toBeLessThan(4000);
  await page.getByRole('textbox', { name: 'Saring Dua puluh ribu baris' }).fill('wayan ampenan');
  await expect(page.getByText(/^[\d.]+ dari 20\.000 baris$/)).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Simpan CSV' }).last().click()]);
  expect(download.suggestedFilename()).toBe('laporan-DATA-LATIHAN.csv');
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n').slice(0, -1);
  expect(lines[0]).toBe('\uFEFFNama;Desa;Tanggal;Laporan;Catatan');
  expect(lines.slice(1).every((line) => line.includes('Ni Wayan Sukerti;Ampenan') && line.endsWith('DATA LATIHAN'))).toBe(true);
  await expect(page.getByText(`${new Intl.NumberFormat('id-ID').format(lines.length - 1)} dari 20.000 baris`)).toBeVisible();
});

test('rows are walked with the arrow keys', async ({ page }) => {
  await page.goto(`${gallery.address}#lists`);
  const table = page.getByRole('region', { name: 'Dua puluh ribu baris' });
  await table.getByRole('link').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(table.locator('tbody tr').nth(1).getByRole('link')).toBeFocused();
});

test('a node chosen in the table narrows the table to its links', async ({ page }) => {
  await page.goto(`${gallery.address}#network`);
  await page.locator('canvas').first().waitFor();
  const table = page.getByRole('region', { name: 'Tabel: Hubungan antarpemohon' });
  await expect(table.locator('tbody tr')).toHaveCount(25);
  await table.getByRole('button', { name: '0812••••77' }).first().click();
  await expect(table.locator('tbody tr')).toHaveCount(8);
  await expect(page.getByRole('status').filter({ hasText: 'Terhubung dengan 0812••••77' })).toBeVisible();
  await page.getByRole('button', { name: 'Tampilkan semua' }).click();
  await expect(table.locator('tbody tr')).toHaveCount(25);
});

test('without WebGL the table stands alone and says why', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(`${gallery.address}#network`);
  await expect(page.getByText('Gambar tidak dapat ditampilkan di perangkat ini')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tabel: Hubungan antarpemohon' }).locator('tbody tr')).toHaveCount(25);
});

test('on paper long tables are whole and buttons are gone', async ({ page }) => {
  await page.goto(`${gallery.address}#network`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Perbesar gambar' })).toBeHidden();
  await expect(page.getByText('DATA LATIHAN')).toBeVisible();
});

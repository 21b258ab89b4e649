import { expect, test, type Route } from '@playwright/test';
import { serveGallery, type Gallery } from './gallery-server.ts';
import { expectAxeClean } from './screen-checks.ts';

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.close());

const problem = (status: number, code: string, more: object = {}) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: `urn:kentongan:problem:${code}`,
    title: 'Tidak dapat dilakukan sekarang',
    status,
    code,
    requestId: 'req-7f3a',
    ...more,
  }),
});

test('a change whose answer is lost keeps its command id; another change gets another', async ({ page }) => {
  const ids: string[] = [];
  const answers: ((route: Route) => Promise<void>)[] = [
    async (route) => await route.abort('connectionreset'),
    async (route) => await route.fulfill(problem(503, 'system/unavailable')),
    async (route) => await route.fulfill({ json: { id: 'satu', name: 'Satu' } }),
    async (route) => await route.fulfill(problem(400, 'request/invalid', { fields: [{ path: 'name', message: 'Nama ini sudah ada' }] })),
    async (route) => await route.fulfill(problem(409, 'thing/closed')),
  ];
  await page.route('**/api/things*', async (route) => {
    if (route.request().method() === 'GET') return await route.fulfill({ json: { items: [{ id: 'a', name: 'Pertama' }], total: 1 } });
    ids.push(route.request().headers()['command-id'] ?? '');
    const answer = answers.shift();
    return await answer?.(route);
  });
  await page.route('**/api/broken', async (route) => await route.fulfill(problem(404, 'thing/not-found')));
  await page.goto(`${gallery.address}#asking`);
  const name = page.getByRole('textbox', { name: 'Nama' });
  await name.fill('Satu');
  await page.getByRole('button', { name: 'Tambah' }).click();
  const change = page.getByRole('alert').filter({ hasText: 'Tidak ada sambungan ke server' });
  await expect(change).toContainText('Isian Anda masih ada di layar ini.');
  await expect(name).toHaveValue('Satu');
  await expectAxeClean(page);
  await change.getByRole('button', { name: 'Coba lagi' }).click();
  const failed = page.getByRole('alert').filter({ hasText: 'administrator' });
  await expect(failed).toContainText('Nomor kejadian untuk administrator: req-7f3a');
  await failed.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.locator('[data-last]')).toHaveText('satu');
  await expect(name).toHaveValue('');
  expect(new Set(ids).size).toBe(1);
  expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-7/);

  await name.fill('Dua');
  await page.getByRole('button', { name: 'Tambah' }).click();
  await expect(page.getByRole('link', { name: 'Nama ini sudah ada' })).toBeVisible();
  expect(ids[3]).not.toBe(ids[0]);
  await page.getByRole('button', { name: 'Tambah' }).click();
  const closed = 'Tidak ada yang berubah. Muat ulang untuk melihat keadaan terbaru.';
  await expect(page.getByRole('alert').filter({ hasText: closed })).toBeVisible();
  expect(ids[4]).not.toBe(ids[3]);
});

test('a list is fetched page by page and a refused read says so', async ({ page }) => {
  await page.route('**/api/things*', async (route) => {
    const second = new URL(route.request().url()).searchParams.get('cursor') === 'lanjut';
    await route.fulfill({
      json: second
        ? { items: [{ id: 'b', name: 'Kedua' }], total: 2 }
        : { items: [{ id: 'a', name: 'Pertama' }], total: 2, next: 'lanjut' },
    });
  });
  await page.route(
    '**/api/broken',
    async (route) => await route.fulfill({ status: 200, contentType: 'text/html', body: '<html>Wi-Fi</html>' }),
  );
  await page.goto(`${gallery.address}#asking`);
  await page.getByRole('button', { name: 'Lagi' }).click();
  await expect(page.getByText('Kedua')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lagi' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Berkas' })).toHaveAttribute('href', '/api/things?cursor=x');
  await expect(page.getByRole('alert').filter({ hasText: 'Jawaban server tidak terbaca' })).toBeVisible({ timeout: 15_000 });
});

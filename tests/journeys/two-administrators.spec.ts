import { expect, test, type Locator, type Page } from '@playwright/test';
import { startJourneyServer, type JourneyServer } from './journey-server.ts';
import { expectAxeClean, expectNoSideScroll, expectTargets, watchComplaints } from './screen-checks.ts';
import { atHome, sendPassword } from './sign-in.ts';

const SECOND = { login: 'adisti', name: 'Adisti Rahayu (latihan)', password: 'jendela kayu di timur laut' };
/** The account of a custodian releases identities: one administrator alone must not be able to take it over. */
const GUARDED = 'prita';

test.use({ actionTimeout: 25_000 });
// The second administrator is made once.
test.describe.configure({ mode: 'serial' });
let server: JourneyServer;
test.beforeAll(async () => {
  test.setTimeout(200_000);
  server = await startJourneyServer();
});
test.afterAll(async () => {
  await server.stop();
});

/** A small act on one account, as far as its dialog. */
async function choose(page: Page, act: string): Promise<Locator> {
  await page.getByRole('button', { name: `Tindakan untuk ${GUARDED}` }).click();
  await page.getByRole('menuitem', { name: act }).click();
  return page.getByRole('dialog');
}

test('a guarded account is reset by two: one proposes, the other is told and confirms, its owner chooses a new password', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const complaints = watchComplaints(page);
  const first = await server.command('create-account', SECOND.login, '--name', SECOND.name);
  await sendPassword(page, server.address, SECOND.login, first);
  await page.getByLabel('Kata sandi baru').fill(SECOND.password);
  await page.getByRole('button', { name: 'Simpan dan lanjutkan' }).click();
  await atHome(page);

  await sendPassword(page, server.address, 'admin');
  await atHome(page);
  await page.goto(`${server.address}/akun`);
  const proposing = await choose(page, 'Usulkan atur ulang');
  await proposing.getByRole('button', { name: 'Usulkan', exact: true }).click();
  await expect(proposing.getByRole('alert')).toContainText('Alasan');
  await expectAxeClean(page);
  await proposing.getByLabel('Alasan').fill('Telepon pemiliknya hilang; surat tugas 12/2026');
  await proposing.getByRole('button', { name: 'Usulkan', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Atur ulang menunggu pengesahan')).toBeVisible();
  await expect(page.getByRole('button', { name: `Tindakan untuk ${GUARDED}` })).toBeFocused();
  await page.getByRole('button', { name: `Tindakan untuk ${GUARDED}` }).click();
  await expect(page.getByRole('menuitem', { name: 'Sahkan atur ulang' })).toHaveCount(0);
  await expect(page.getByRole('menuitem', { name: 'Tarik usulan atur ulang' })).toBeVisible();

  await sendPassword(page, server.address, SECOND.login, SECOND.password);
  await atHome(page);
  await expect(async () => {
    await page.reload();
    await page.getByRole('button', { name: /^Pemberitahuan, 1 belum dibaca/ }).click({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole('menuitem', { name: /menunggu pengesahan/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Akun petugas' }).waitFor();
  await expectNoSideScroll(page);
  const confirming = await choose(page, 'Sahkan atur ulang');
  await expect(
    confirming.getByText(/Diusulkan oleh Aditya Baskara \(latihan\): “Telepon pemiliknya hilang; surat tugas 12\/2026”/),
  ).toBeVisible();
  await expectAxeClean(page);
  await confirming.getByLabel('Alasan').fill('Pemilik akun ditelepon di kantornya');
  await confirming.getByRole('button', { name: 'Sahkan dan atur ulang' }).click();
  const shown = await page.getByRole('dialog').locator('code').last().innerText();
  await expectTargets(page);
  await page.getByRole('button', { name: 'Sudah saya catat' }).click();
  await expect(page.getByText('Atur ulang menunggu pengesahan')).toHaveCount(0);

  await sendPassword(page, server.address, GUARDED);
  await expect(page.getByRole('alert')).toBeVisible();
  await sendPassword(page, server.address, GUARDED, shown);
  await expect(page.getByRole('heading', { level: 1, name: 'Ganti kata sandi awal' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('an office is widened by two: its people reach no further until the other one agrees', async ({ page }) => {
  test.setTimeout(300_000);
  const complaints = watchComplaints(page);
  await sendPassword(page, server.address, 'admin');
  await atHome(page);
  await page.goto(`${server.address}/kantor?q=Ponorogo`);
  await page.getByRole('link', { name: /Kantor Imigrasi .* Ponorogo/ }).click();
  await page.getByRole('button', { name: 'Ubah kantor' }).click();
  await expect(page.getByLabel('Nama kantor')).toBeFocused();
  await page.getByRole('combobox', { name: 'Tambah wilayah' }).fill('Kediri');
  await page.getByRole('option', { name: /^Kab\. Kediri/ }).click();
  await page.getByRole('button', { name: 'Simpan dan usulkan perluasan' }).click();
  await expect(page.getByRole('alert')).toContainText('Alasan');
  await expectAxeClean(page);
  await page.getByLabel('Alasan').fill('Keputusan nomor 12 tahun 2026');
  await page.getByRole('button', { name: 'Simpan dan usulkan perluasan' }).click();
  await expect(page.getByRole('button', { name: 'Ubah kantor' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Tarik usulan' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sahkan' })).toHaveCount(0);
  const address = page.url();

  await sendPassword(page, server.address, SECOND.login, SECOND.password);
  await atHome(page);
  await page.goto(address);
  await expect(page.getByText(/Aditya Baskara \(latihan\): “Keputusan nomor 12 tahun 2026”/)).toBeVisible();
  await page.getByRole('button', { name: 'Sahkan' }).click();
  const confirming = page.getByRole('dialog');
  await expect(confirming.getByText(/Kabupaten Kediri/)).toBeVisible();
  await expectAxeClean(page);
  await expectTargets(page);
  await confirming.getByLabel('Alasan').fill('Keputusannya sudah dibaca');
  const sent = Promise.withResolvers<void>();
  await page.route('**/widening/confirm', async (route) => {
    await sent.promise;
    await route.continue();
  });
  await confirming.getByRole('button', { name: 'Sahkan perluasan' }).click();
  // While it is being sent nobody leaves, believing that nothing happens.
  await expect(confirming.getByRole('button', { name: 'Batal' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(confirming).toBeVisible();
  sent.resolve();
  await expect(page.getByText('Wilayah kerja diperluas')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Perluasan wilayah menunggu pengesahan' })).toHaveCount(0);
  await expect(page.getByText('35.06')).toBeVisible();
  await expectNoSideScroll(page);
  expect(complaints).toEqual([]);
});

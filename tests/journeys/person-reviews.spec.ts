import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { inventedApplication } from '../../modules/passports/sample.ts';
import { startJourneyServer, type JourneyServer } from './journey-server.ts';
import { expectAxeClean, expectNoSideScroll, watchComplaints } from './screen-checks.ts';
import { signIn } from './sign-in.ts';

test.describe.configure({ mode: 'default', timeout: 120_000 });
let server: JourneyServer;
test.beforeAll(async () => {
  test.setTimeout(200_000);
  server = await startJourneyServer();
});
test.afterAll(async () => {
  await server.stop();
});

/** Two applications that may well be one woman's, entered at the counter. */
async function enterTwo(page: Page): Promise<void> {
  const applicants = [
    { name: 'Partinah Kusumawati', nik: '3505015204901001', addressLine: 'Dsn. Wetan RT 01 RW 02' },
    { name: 'Partinah Kusumowati', nik: '3505035204901002', addressLine: 'Dsn. Kulon RT 03 RW 01' },
  ];
  for (const [n, applicant] of applicants.entries()) {
    const answer = await page.evaluate(
      async ([body, commandId]) => {
        const headers = { 'content-type': 'application/json', 'command-id': commandId };
        return (await fetch('/api/applications', { method: 'POST', headers, body: JSON.stringify(body) })).status;
      },
      [inventedApplication(n + 1, { applicant }), randomUUID()] as const,
    );
    expect(answer).toBeLessThan(300);
  }
}

const open = async (page: Page): Promise<void> => {
  await expect(async () => {
    await page.goto(`${server.address}/pasangan`);
    await expect(page.getByText('1 dalam antrean')).toBeVisible({ timeout: 1_500 });
  }).toPass({ timeout: 30_000 });
};
const opens = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: 'Memeriksa peringatan dini' }).check();
  await page.getByRole('button', { name: 'Buka catatan' }).click();
};

test('two notes that may be one person: judged by one letter, undone, judged again, taken back; then the house they name', async ({
  page,
}) => {
  const complaints = watchComplaints(page);
  await signIn(page, server.address, 'budi');
  await enterTwo(page);
  await page.context().clearCookies();
  await signIn(page, server.address, 'ratna');
  await open(page);
  await expect(page.getByText('Partinah Kusumawati').first()).toBeVisible();
  await expectNoSideScroll(page);
  await expectAxeClean(page);

  await page.keyboard.press('?');
  for (const key of ['Orang yang sama', 'Berbeda', 'Belum pasti'])
    await expect(page.getByRole('dialog').getByText(key, { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await expect(page.getByText('Diputuskan: orang yang sama')).toBeVisible();
  await expect(page.getByText('Tidak ada pasangan yang menunggu')).toBeVisible();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await open(page);

  await page.keyboard.press('b');
  await expect(page.getByText('Diputuskan: orang yang berbeda')).toBeVisible();
  await page.goto(`${server.address}/pasangan?state=judged`);
  await expect(page.getByText('1 dalam antrean')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('Belum ada putusan yang berlaku')).toBeVisible();
  await open(page);

  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Buka orang ini' }).first().click();
  await opens(page);
  await expect(page.getByRole('heading', { name: 'Apa kata sumber-sumber' })).toBeVisible();
  await page.getByRole('link', { name: 'Siapa lagi?' }).first().click();
  await opens(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Satu nomor, rumah atau perusahaan' })).toBeVisible();
  await expect(page.getByText('1 orang dalam 1 catatan')).toBeVisible();
  await expect(page.getByText('Dsn.')).toHaveCount(0);
  await expectNoSideScroll(page);
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Buka nilainya' }).click();
  await page.getByLabel('Untuk apa data ini diperlukan?').fill('Mencocokkan alamat');
  await page.getByRole('button', { name: 'Buka dan catat' }).click();
  await expect(page.getByText(/Dsn\. (Wetan|Kulon)/)).toBeVisible();
  await page.getByRole('button', { name: 'Nyatakan milik umum' }).click();
  await page.getByLabel('Mengapa?').fill('Rumah kos di tepi terminal');
  await expectAxeClean(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Nyatakan milik umum' }).click();
  await expect(page.getByText('Rumah kos di tepi terminal')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tarik pernyataan ini' })).toBeVisible();
  expect(complaints).toEqual([]);
});

import { expect, test, type Page } from '@playwright/test';
import { startJourneyServer, type JourneyServer } from './journey-server.ts';
import { expectAxeClean, expectNoSideScroll, watchComplaints } from './screen-checks.ts';
import { signIn } from './sign-in.ts';

/** Five roles that together see every page of the navigation: interviewer, analyst, custodian, head, administrator. */
const PERSONAS = ['budi', 'ratna', 'prita', 'kartika', 'admin'] as const;
const LEAST_PAGES = 4;

/** Pages that the navigation does not lead to and that stand without a record. */
const BEYOND: Readonly<Record<string, readonly string[]>> = { ratna: ['/keadaan-desa/35.05.01.2001'] };

/** One server a size, one persona after the other. */
test.describe.configure({ mode: 'default', timeout: 120_000 });
let server: JourneyServer;
test.beforeAll(async () => {
  test.setTimeout(200_000);
  server = await startJourneyServer();
});
test.afterAll(async () => {
  await server.stop();
});

/** Addresses of the navigation, which phones keep behind a button. */
async function navigation(page: Page): Promise<readonly string[]> {
  const folded = page.getByRole('button', { name: 'Halaman', exact: true });
  if (await folded.isVisible()) await folded.click();
  const links = page.getByRole('navigation', { name: 'Halaman' }).getByRole('link');
  await links.first().waitFor();
  return await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
}

/** Pages that another persona's turn has already put through axe at this size; what differs by role is checked each time. */
const analysed = new Set<string>();

for (const login of PERSONAS)
  test(`${login}: every page of the navigation has a heading and a title, fits, is accessible and quiet`, async ({ page }) => {
    const complaints = watchComplaints(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signIn(page, server.address, login);
    const addresses = await navigation(page);
    expect(addresses.length).toBeGreaterThanOrEqual(LEAST_PAGES);
    for (const address of [...addresses, ...(BEYOND[login] ?? [])])
      await test.step(address, async () => {
        await page.goto(`${server.address}${address}`);
        const heading = page.getByRole('heading', { level: 1 });
        await heading.waitFor();
        await expect(page.locator('main').getByText('Memuat…')).toHaveCount(0);
        await expect(heading).toHaveCount(1);
        await expect(page).toHaveTitle(/^.+ · Kentongan$/);
        await expect(page.getByText('Halaman ini bukan untuk peran Anda')).toHaveCount(0);
        await expectNoSideScroll(page);
        if (analysed.has(address) && address !== '/') return;
        await expectAxeClean(page);
        analysed.add(address);
      });
    expect(complaints).toEqual([]);
  });

test('an unknown address and a page of another role say so, with the way home', async ({ page }) => {
  await signIn(page, server.address, 'admin');
  for (const [address, heading] of [
    ['/tidak/ada', 'Halaman tidak ditemukan'],
    ['/orang/bukan-nomor', 'Halaman ini bukan untuk peran Anda'],
  ] as const) {
    await page.goto(`${server.address}${address}`);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Ke beranda' })).toBeVisible();
    await expectAxeClean(page);
  }
});

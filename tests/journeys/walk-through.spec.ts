import { mkdir, readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page, type TestInfo } from '@playwright/test';
import { startJourneyServer, type JourneyServer } from './journey-server.ts';
import { expectNoSideScroll, watchComplaints } from './screen-checks.ts';
import { signIn } from './sign-in.ts';

/** The invented people of this walk-through; phone and NIK are of the training ranges. */
const RECRUITER = { name: 'Parmin Latihan', phone: '0899 0000 7001' };
const APPLICANT = { name: 'Wahyuni Latihan Sari', nik: '3505015503989001', birthDate: '15/03/1998', phone: '0899 0000 7002' };
const SCREENS = new URL('../../docs/walk-through/', import.meta.url).pathname;
/** The warning is made by the worker behind the server. */
const WARNED_WITHIN_MS = 60_000;

test.use({ actionTimeout: 25_000 });
let server: JourneyServer;
test.beforeAll(async () => {
  test.setTimeout(200_000);
  server = await startJourneyServer();
});
test.afterAll(async () => {
  await server.stop();
});

const inDays = (days: number): string => {
  const [year, month, day] = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
};

/** Pictures for the README, only when they are asked for: WALK_THROUGH=1. */
async function picture(page: Page, info: TestInfo, name: string): Promise<void> {
  await expectNoSideScroll(page);
  if (process.env['WALK_THROUGH'] !== '1') return;
  await mkdir(SCREENS, { recursive: true });
  await page.screenshot({ path: `${SCREENS}${info.project.name}-${name}.png`, animations: 'disabled' });
}

async function pick(page: Page, label: string | RegExp, typed: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}

async function report(page: Page, info: TestInfo): Promise<void> {
  await signIn(page, server.address, 'sutinah');
  await page.goto(`${server.address}/lapor`);
  for (const question of [/ditahan, diancam/, /berangkat dalam 24 jam/])
    await page
      .getByRole('group', { name: question })
      .or(page.getByRole('radiogroup', { name: question }))
      .getByText('Tidak', { exact: true })
      .click();
  await page.getByLabel('Tentang apa?').selectOption({ index: 1 });
  await page
    .getByLabel('Ceritakan apa yang Anda lihat atau dengar')
    .fill('Ada yang mengajak warga bekerja di kebun Malaysia dengan paspor wisata.');
  await pick(page, /Di desa atau kelurahan mana/, 'jaten wonodadi', /Jaten/);
  await picture(page, info, '01-laporan');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page
    .getByLabel(/sebagai apa/)
    .selectOption({ label: 'Perekrut atau pengajak' })
    .catch(async () => page.getByLabel(/sebagai apa/).selectOption('recruiter'));
  await page.getByLabel(/^Nama/).first().fill(RECRUITER.name);
  await page
    .getByLabel(/^Nomor telepon/)
    .first()
    .fill(RECRUITER.phone);
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await expect(page.getByTestId('receipt-code')).toBeVisible();
  await picture(page, info, '02-tanda-terima');
}

async function apply(page: Page, info: TestInfo): Promise<void> {
  await signIn(page, server.address, 'budi');
  await page.goto(`${server.address}/permohonan/baru`);
  await page.getByLabel('Nomor permohonan').fill(`LATIHAN-${info.project.name}-1`);
  await page.getByLabel('Nama lengkap').fill(APPLICANT.name);
  await page.getByLabel('NIK').fill(APPLICANT.nik);
  await page.getByLabel('Tanggal lahir').fill(APPLICANT.birthDate);
  await pick(page, /Desa atau kelurahan/, 'jaten wonodadi', /Jaten/);
  await page.getByLabel(/^Nomor telepon/).fill(APPLICANT.phone);
  await page.getByLabel('Keperluan').selectOption('wisata');
  await pick(page, /Negara tujuan/, 'Malay', /^Malaysia/);
  await page.getByLabel(/^Berangkat/).fill(inDays(20));
  await page.getByRole('button', { name: 'Tambah orang' }).click();
  await page.getByLabel('Sebagai').selectOption('recruiter');
  await page.getByLabel(/^Telepon/).fill(RECRUITER.phone);
  await page.getByRole('button', { name: 'Catat permohonan' }).click();
  await expect(page.getByRole('button', { name: 'Mulai wawancara' })).toBeVisible();
}

/** What the officer hears and sees, by indicator. */
const SEEN: readonly (readonly [indicator: string, fact: string])[] = [
  ['Mengaku wisata, ternyata akan bekerja', 'Mengatakan akan bekerja di kebun.'],
  ['Diantar atau dijawabkan orang yang bukan keluarga', 'Pengantar memegang berkasnya.'],
  ['Biaya dibayar pihak yang tidak dikenal keluarga', 'Tiket dibayar orang yang baru dikenal.'],
];
const QUESTIONS_ASKED = 3;

async function interview(page: Page, info: TestInfo): Promise<void> {
  await page.getByRole('button', { name: 'Mulai wawancara' }).click();
  for (let asked = 0; asked < QUESTIONS_ASKED; asked += 1) {
    await page.getByRole('button', { name: /^0 Tidak tahu/ }).click();
    await expect(page.getByText(`${asked + 1} jawaban tercatat`)).toBeVisible();
  }
  await picture(page, info, '03-wawancara');
  await page.getByText('Catat petunjuk lain').click();
  for (const [indicator, fact] of SEEN) {
    await page.getByLabel('Petunjuk', { exact: true }).selectOption({ label: indicator });
    await page.locator('details', { hasText: 'Catat petunjuk lain' }).getByText('Benar', { exact: true }).click();
    await page.getByLabel('Faktanya').fill(fact);
    await page.getByRole('button', { name: 'Simpan fakta' }).click();
    await expect(page.getByLabel('Faktanya')).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Akhiri wawancara' }).click();
  await page.getByLabel('Keputusan', { exact: true }).selectOption({ label: 'Ditunda untuk pemeriksaan Inteldakim (perlu petugas kedua)' });
  for (const [indicator] of SEEN) await page.getByRole('checkbox', { name: new RegExp(indicator) }).check();
  await page.getByRole('checkbox', { name: /Permenkumham 8\/2022/ }).check();
  await picture(page, info, '04-keputusan');
  await page.getByRole('button', { name: 'Usulkan kepada petugas kedua' }).click();
  await expect(page.getByText('Menunggu jawaban petugas kedua.')).toBeVisible();
}

/** @returns the address of the case */
async function openCase(page: Page, info: TestInfo): Promise<string> {
  await signIn(page, server.address, 'ratna');
  await expect(async () => {
    await page.goto(`${server.address}/peringatan`);
    await expect(page.getByText(/Laporan warga dan permohonan paspor/).first()).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: WARNED_WITHIN_MS });
  await picture(page, info, '05-peringatan');
  await page
    .getByText(/Laporan warga dan permohonan paspor/)
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Buka perkara/ })
    .first()
    .click();
  await page.getByLabel('Ringkasan').fill('Penawaran kerja kebun dengan paspor wisata di satu desa');
  await page.getByLabel('Modus').selectOption('false-tourist');
  await page.getByRole('button', { name: 'Buka perkara' }).click();
  await expect(page.getByRole('button', { name: 'Rujuk ke instansi lain' })).toBeVisible();
  await picture(page, info, '06-perkara');
  return page.url();
}

async function refer(page: Page, info: TestInfo, message: string): Promise<void> {
  await page.getByRole('button', { name: 'Rujuk ke instansi lain' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Kantor penerima')
    .selectOption(await valueOf(dialog.getByLabel('Kantor penerima').getByRole('option', { name: /Polres Blitar/ })));
  await dialog.getByLabel('Tujuan').fill('Penyelidikan perekrut');
  await dialog.getByLabel('Yang diminta').fill(message);
  await dialog.getByRole('button', { name: /^Rujuk ke Polres Blitar/ }).click();
  await expect(page.getByRole('heading', { name: 'Rujukan', exact: true })).toBeVisible();
  await picture(page, info, '07-rujukan');
}
const valueOf = async (option: Locator): Promise<string> => (await option.getAttribute('value')) ?? '';

/** From the case to its letter on paper: a PDF that may be looked at again, and the focus where it was. */
async function saveLetter(page: Page, caseAddress: string): Promise<void> {
  await page.goto(`${caseAddress}?bagian=rujukan`);
  await page
    .getByRole('link', { name: /^Rujuk ke Polres Blitar/ })
    .first()
    .click();
  const button = page.getByRole('button', { name: 'Surat rujukan (PDF)' });
  await button.click();
  const coming = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan surat' }).click();
  const letter = await coming;
  expect(letter.suggestedFilename()).toMatch(/^[\w-]+\.pdf$/);
  expect((await readFile(await letter.path())).subarray(0, 5).toString()).toBe('%PDF-');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
}

async function openIncoming(page: Page): Promise<void> {
  await signIn(page, server.address, 'dewi');
  await page.goto(`${server.address}/rujukan`);
  await page.locator('tr', { hasText: 'menunggu jawaban' }).first().getByRole('link').first().click();
}

test('a report, a matching phone, a warning, a case, a hand-over returned and accepted, a log that holds', async ({ page }, info) => {
  test.setTimeout(300_000);
  const complaints = watchComplaints(page);
  await report(page, info);
  await apply(page, info);
  await interview(page, info);
  const caseAddress = await openCase(page, info);
  await refer(page, info, 'Mohon didalami.');

  await openIncoming(page);
  await page.getByRole('button', { name: 'Kembalikan dengan alasan' }).click();
  const back = page.getByRole('dialog');
  await back.getByLabel('Mengapa?').selectOption('incomplete');
  await back.getByLabel('Penjelasan untuk pengirim').fill('Mohon sebutkan apakah pemohon bersedia memberi keterangan.');
  await back.getByRole('button', { name: 'Kembalikan dengan alasan' }).click();
  await expect(page.getByText(/Dikembalikan: fakta belum cukup/)).toBeVisible();
  await picture(page, info, '08-dikembalikan');

  await signIn(page, server.address, 'ratna');
  await page.goto(caseAddress);
  await refer(page, info, 'Pemohon bersedia memberi keterangan; mohon didalami.');
  await saveLetter(page, caseAddress);

  await openIncoming(page);
  await page.getByRole('button', { name: 'Terima rujukan' }).click();
  const accept = page.getByRole('dialog');
  await accept.getByRole('checkbox', { name: /Saya sudah membaca/ }).check();
  await accept.getByRole('button', { name: 'Terima dan jaga kerahasiaannya' }).click();
  await expect(page.getByRole('link', { name: 'Buka perkaranya' })).toBeVisible();
  await picture(page, info, '09-diterima');

  await signIn(page, server.address, 'joko');
  await page.goto(`${server.address}/audit`);
  await page.getByRole('button', { name: 'Periksa keutuhan' }).click();
  await expect(page.getByText('Catatan utuh')).toBeVisible({ timeout: 30_000 });
  await picture(page, info, '10-jejak-audit');
  expect(complaints).toEqual([]);
});

import { expect, test } from '@playwright/test';
import { serveGallery, type Gallery } from './gallery-server.ts';
import { expectAxeClean, expectNoSideScroll, expectTargets, watchComplaints } from './screen-checks.ts';

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.close());

const SHEETS = ['small', 'forms', 'lists', 'evidence', 'network'] as const;

for (const scheme of ['light', 'dark'] as const)
  for (const sheet of SHEETS)
    test(`${sheet} in ${scheme}: readable, reachable, within the screen`, async ({ page }, { project }) => {
      const complaints = watchComplaints(page);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.goto(`${gallery.address}#${sheet}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (sheet === 'network') await page.locator('canvas').first().waitFor();
      await page.waitForTimeout(400);
      await page.screenshot({ path: `out/gallery/${sheet}-${project.name}-${scheme}.png`, fullPage: true });
      await expectAxeClean(page);
      await expectNoSideScroll(page);
      await expectTargets(page);
      expect(complaints).toEqual([]);
    });

test.describe('small parts', () => {
  test('dialogs keep the focus, are clean when open, and give the focus back', async ({ page }, { project }) => {
    const complaints = watchComplaints(page);
    await page.goto(`${gallery.address}#small`);
    for (const name of ['Buka dialog', 'Buka konfirmasi']) {
      await page.getByRole('button', { name }).click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      for (let presses = 0; presses < 8; presses++) {
        await page.keyboard.press('Tab');
        expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
      }
      await expectAxeClean(page);
      await page.screenshot({ path: `out/gallery/${name.replace(' ', '-')}-${project.name}.png` });
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('button', { name })).toBeFocused();
    }
    expect(complaints).toEqual([]);
  });

  test('a menu works by keyboard and is clean when open', async ({ page }) => {
    await page.goto(`${gallery.address}#small`);
    await page.getByRole('button', { name: 'Menu', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Cetak' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitemcheckbox', { name: 'Kolom alamat' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitemcheckbox', { name: 'Kolom alamat' })).toHaveAttribute('aria-checked', 'false');
    await expectAxeClean(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
  });

  test('an abbreviation shows its long form on focus; an unknown one is plain text', async ({ page }) => {
    await page.goto(`${gallery.address}#small`);
    await page.getByRole('button', { name: 'LTSA, Layanan Terpadu Satu Atap' }).focus();
    await expect(page.getByRole('tooltip')).toHaveText('Layanan Terpadu Satu Atap');
    await expect(page.getByRole('button', { name: 'XYZ' })).toHaveCount(0);
  });

  test('a message offers to undo and the theme can be switched', async ({ page }) => {
    await page.goto(`${gallery.address}#small`);
    await page.getByRole('button', { name: 'Tampilkan pesan' }).click();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect(page.getByText('sudah diurungkan')).toBeVisible();
    await page.emulateMedia({ colorScheme: 'light' });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: 'Ganti tema' }).click();
    expect(await ground()).not.toBe(light);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await ground()).not.toBe(light);
  });

  test('something masked opens only with a reason', async ({ page }) => {
    await page.goto(`${gallery.address}#small`);
    await page.getByRole('button', { name: 'Lihat NIK' }).click();
    await page.getByRole('button', { name: 'Lihat dan catat' }).click();
    await expect(page.getByText('Tulis alasannya, paling sedikit 10 huruf')).toBeVisible();
    await page.getByRole('textbox', { name: 'Untuk apa' }).fill('Mencocokkan dengan paspor');
    await page.getByRole('button', { name: 'Lihat dan catat' }).click();
    await expect(page.getByText('3505014708990002')).toBeVisible();
  });
});

test.describe('forms', () => {
  test('an empty form names every fault, leads to the fields, and keeps what was typed over a reload', async ({ page }, { project }) => {
    await page.goto(`${gallery.address}#forms`);
    await page.getByRole('textbox', { name: 'Nama pemohon' }).fill('Su');
    await page.getByRole('button', { name: 'Simpan laporan' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'isian yang perlu diperbaiki' });
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link', { name: 'Tulis paling sedikit 3 huruf' })).toBeVisible();
    await expect(summary).not.toContainText(/invalid|expected/i);
    await expectAxeClean(page);
    await page.screenshot({ path: `out/gallery/forms-errors-${project.name}.png`, fullPage: true });
    await summary.getByRole('link', { name: 'Tulis paling sedikit 3 huruf' }).click();
    await expect(page.getByRole('textbox', { name: 'Nama pemohon' })).toBeFocused();
    await page.keyboard.type('lastri');
    await page.waitForTimeout(400);
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Nama pemohon' })).toHaveValue('Sulastri');
    await expect(page.getByText('Isian Anda yang belum terkirim dikembalikan')).toBeVisible();
  });

  test('a form filled by keyboard sends what the schema parsed and forgets the draft', async ({ page }) => {
    await page.goto(`${gallery.address}#forms`);
    await page.getByRole('textbox', { name: 'Nama pemohon' }).fill('Sulastri');
    await page.getByRole('textbox', { name: 'Apa yang terlihat?' }).fill('Menunggu jemputan.');
    const born = page.getByRole('textbox', { name: 'Tanggal lahir' });
    await born.fill('31/02/1999');
    await born.blur();
    await expect(page.getByText('Tulis tanggal lengkap')).toBeVisible();
    await born.fill('7/8/1999');
    await expect(page.getByText('Sabtu, 7 Agustus 1999')).toBeVisible();
    await page.getByRole('textbox', { name: 'Biaya yang diminta' }).fill('6.500.000');
    await page.getByRole('combobox', { name: 'Negara tujuan' }).selectOption('Kamboja');
    await page.getByRole('radio', { name: 'Mungkin perlu perlindungan' }).check();
    const choice = page.getByRole('group', { name: 'Paspor dipegang orang lain?' });
    await choice.getByRole('radio', { name: 'Benar' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(choice.getByRole('radio', { name: 'Tidak', exact: true })).toBeChecked();
    await page.getByRole('checkbox', { name: 'Jawaban dihafal' }).check();
    const village = page.getByRole('combobox', { name: 'Desa', exact: true });
    await village.focus();
    await page.keyboard.type('sidomulyo 12');
    await page.getByRole('option', { name: /Sidomulyo 12 / }).waitFor();
    await expectAxeClean(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(village).toHaveValue('Sidomulyo 120');
    await page.getByRole('checkbox', { name: 'Hak pemohon sudah dibacakan' }).check();
    await page.getByRole('button', { name: 'Simpan laporan' }).click();
    const sent: unknown = JSON.parse((await page.locator('[data-sent]').textContent()) ?? '');
    expect(sent).toMatchObject({
      name: 'Sulastri',
      born: '1999-08-07',
      cost: 6_500_000,
      country: 'KH',
      seen: 'denied',
      signs: ['b'],
      village: { key: '120' },
    });
    expect(sent).not.toHaveProperty('note');
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Nama pemohon' })).toHaveValue('');
  });

  test('files of another kind or too large are refused by name', async ({ page }) => {
    await page.goto(`${gallery.address}#forms`);
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'surat.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('x') });
    await expect(page.getByText('surat.exe: jenis berkas ini tidak diterima').last()).toBeVisible();
    await input.setInputFiles({ name: 'besar.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(8_000_001) });
    await expect(page.getByText('besar.jpg: 8,0 MB, paling besar 8,0 MB').last()).toBeVisible();
    await input.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from('x') });
    await page.getByRole('button', { name: 'Buang foto.png' }).click();
    await expect(page.getByText('foto.png')).toHaveCount(0);
  });
});

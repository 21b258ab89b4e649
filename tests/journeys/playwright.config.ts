import { defineConfig } from '@playwright/test';

/** Debian's Chromium; the flags keep it from talking to anybody but the tested server. */
const launchOptions = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/**
 * Journeys in a real browser, on a cheap phone and on an office computer. A journey that exists on one of them only (keyboard, files,
 * turning between list and item) is tagged with its name and belongs to that project alone.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../out/journeys',
  workers: 2,
  retries: process.env['CI'] === undefined ? 0 : 1,
  fullyParallel: true,
  timeout: 120_000,
  reporter: [['line'], ['json', { outputFile: process.env['JOURNEYS_REPORT'] ?? '../../out/journeys.json' }]],
  use: { locale: 'id-ID', timezoneId: 'Asia/Jakarta', trace: 'retain-on-failure', launchOptions },
  projects: [
    { name: 'hp', grepInvert: /@desktop/, use: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true } },
    { name: 'desktop', grepInvert: /@hp/, use: { viewport: { width: 1280, height: 800 } } },
  ],
});

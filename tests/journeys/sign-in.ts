import type { Page } from '@playwright/test';

/** Of every account of the training district. */
const TRAINING_PASSWORD = 'kentongan-latihan';

/** Types name and password as a person does; nobody is signed in before. */
export async function sendPassword(page: Page, address: string, login: string, password = TRAINING_PASSWORD): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${address}/`);
  await page.getByLabel('Nama akun').fill(login);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
}

/** The first page of every role. */
export const atHome = async (page: Page): Promise<void> =>
  await page.getByRole('heading', { level: 1, name: 'Yang harus dikerjakan sekarang' }).waitFor();

export async function signIn(page: Page, address: string, login: string): Promise<void> {
  await sendPassword(page, address, login);
  await atHome(page);
}

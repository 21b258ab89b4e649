import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No violation of WCAG 2.2 AA and the good practice of axe on what is open now. */
export async function expectAxeClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const told = violations.map((one) => `${one.id}: ${one.help} ← ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
  expect(told).toEqual([]);
}

/** Nothing is wider than the screen. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.querySelectorAll('body *')]
      .filter(
        (one) => one.getBoundingClientRect().right > room + 1 && one.closest('[role=region], .overflow-x-auto, [data-modal]') === null,
      )
      .slice(0, 5)
      .map((one) => `${one.tagName}.${(one.getAttribute('class') ?? '').slice(0, 60)}`);
  });
  expect(over).toEqual([]);
}

/** Every control is at least 32 px high and wide, or a link inside a sentence. */
export async function expectTargets(page: Page, least = 32): Promise<void> {
  const small = await page.evaluate((least) => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, select, input:not([type=hidden]), a.inline-flex, [role=tab], [role=menuitem]'),
    ];
    return controls
      .filter((one) => one.checkVisibility() && !one.classList.contains('sr-only') && one.closest('.sr-only') === null)
      .filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        // Links and glossed words inside a sentence are exempt (WCAG 2.5.8); tick boxes are enlarged by their label.
        if (one.classList.contains('link') || one.classList.contains('cursor-help')) return height < 18;
        if (one instanceof HTMLInputElement && ['checkbox', 'radio'].includes(one.type))
          return (one.parentElement?.getBoundingClientRect().height ?? 0) < least;
        return height < least || width < least;
      })
      .map((one) => `${one.tagName} "${one.textContent.slice(0, 30)}" ${Math.round(one.getBoundingClientRect().height)}px`);
  }, least);
  expect(small).toEqual([]);
}

/** Collects what the browser's security policy or console complains about. @returns the list, to be empty at the end */
export function watchComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

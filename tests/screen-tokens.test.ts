import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../platform/ui/tokens.css', import.meta.url), 'utf8');

/** Every colour as [light, dark]. */
const TOKENS = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(([, name, light, dark]) => [
    name ?? '',
    [light ?? '', dark ?? ''] as const,
  ]),
);

const channel = (hex: string) => {
  const share = Number.parseInt(hex, 16) / 255;
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string) =>
  0.2126 * channel(hex.slice(1, 3)) + 0.7152 * channel(hex.slice(3, 5)) + 0.0722 * channel(hex.slice(5, 7));
/** @source WCAG 2.2, relative luminance and contrast ratio */
const contrast = (a: string, b: string) => {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
};
const pair = (a: string, b: string) => [0, 1].map((mode) => contrast(TOKENS.get(a)?.[mode] ?? '', TOKENS.get(b)?.[mode] ?? ''));

const GROUNDS = ['surface', 'panel', 'raised', 'sunken', 'accent-soft'];
const TEXT: [string, string][] = [
  ...GROUNDS.flatMap((ground) =>
    ['ink', 'muted', 'accent', 'accent-hover', 'bahaya', 'menunggu'].map((text): [string, string] => [text, ground]),
  ),
  ...['baru', 'berjalan', 'menunggu', 'selesai', 'bahaya'].map((state): [string, string] => [state, `${state}-soft`]),
  ...['accent', 'accent-hover'].map((ground): [string, string] => ['accent-ink', ground]),
  ...['danger', 'danger-hover'].map((ground): [string, string] => ['danger-ink', ground]),
  ['latihan-ink', 'latihan'],
];
const CONTROLS: [string, string][] = GROUNDS.flatMap((ground) =>
  ['control', 'focus', 'accent', 'bahaya'].map((edge): [string, string] => [edge, ground]),
);

describe('tokens', () => {
  it('are read completely', () => expect(TOKENS.size).toBe(28));
  it.each(TEXT)('text %s on %s has at least 4.5 in light and dark', (text, ground) => {
    for (const ratio of pair(text, ground)) expect(ratio).toBeGreaterThanOrEqual(4.5);
  });
  it.each(CONTROLS)('control %s on %s has at least 3 in light and dark', (edge, ground) => {
    for (const ratio of pair(edge, ground)) expect(ratio).toBeGreaterThanOrEqual(3);
  });
  it('hands every colour to the utilities', () => {
    for (const name of TOKENS.keys()) expect(css).toContain(`--color-${name}: var(--${name});`);
  });
});

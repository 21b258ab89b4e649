import { describe, expect, it } from 'vitest';
import { parseName } from '../matching/index.ts';
import type { Seen } from './memory.ts';
import { createNamesInText, wordsOf } from './names-in-text.ts';

const VILLAGE = '35.05.10.2003';
const text = (words: string, village: string | undefined = VILLAGE): Parameters<ReturnType<typeof createNamesInText>['addText']>[0] => ({
  seen: { event: 'r1' } as Seen,
  words: wordsOf(words),
  village,
});
const found = (said: string, name: string, where?: string): string[] => {
  const names = createNamesInText();
  names.addName(parseName(name), VILLAGE);
  return names.namesIn(where === undefined ? text(said) : text(said, where)).map(({ tokens }) => tokens.join(' '));
};

describe('createNamesInText', () => {
  it('finds a whole name where a chat has it, also spelt otherwise', () => {
    expect(found('lek cahyono merekrot mohamad misbahul rahman utk ke malaysia', 'MOHAMMAD MISBAHUL RAHMAN')).toHaveLength(1);
  });
  it.each([
    ['a first name alone', 'mohamad mau ke malaysia', 'MOHAMMAD MISBAHUL RAHMAN', VILLAGE],
    ['the same name in another kecamatan', 'siti aminah mau ke malaysia', 'Siti Aminah', '35.05.11.2001'],
    ['the words apart', 'siti dan juga aminah mau ke malaysia', 'Siti Aminah', VILLAGE],
  ])('%s is nobody', (_name, said, name, where) => {
    expect(found(said, name, where)).toEqual([]);
  });
  it('finds the report when the applicant comes later', () => {
    const names = createNamesInText();
    names.addText(text('siti aminah diajak kerja'));
    expect(names.textsWith(parseName('SITI AMINAH'), VILLAGE)).toHaveLength(1);
    expect(names.textsWith(parseName('SITI RAHAYU'), VILLAGE)).toEqual([]);
  });
});

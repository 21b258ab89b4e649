import { describe, expect, it } from 'vitest';
import { parseName } from '../matching/index.ts';
import type { Seen } from './memory.ts';
import { createNameIndex } from './name-index.ts';

const VILLAGE = '35.05.10.2003';
const seen = (number: number): Seen => ({ number, event: `a${number}` }) as Seen;
const NAME = parseName('Siti Aminah Contoh');

describe('named people of lately', () => {
  it('are found by sound within the kecamatan, and not once they are forgotten', () => {
    const index = createNameIndex<string>();
    index.add(seen(1), NAME, VILLAGE, 'first');
    index.add(seen(2), parseName('Sitti Aminah Tjontoh'), VILLAGE, 'second');
    index.add(seen(3), NAME, '35.06.01.2001', 'elsewhere');
    const found = (): string[] => index.find(NAME, VILLAGE).map(({ extra }) => extra);
    expect(found()).toEqual(['first', 'second']);
    index.forget(({ number }) => number > 1);
    expect(found()).toEqual(['second']);
    index.forget(({ number }) => number > 2);
    expect(found()).toEqual([]);
    index.add(seen(4), NAME, VILLAGE, 'again');
    index.forget(({ number }) => number > 3);
    expect(found()).toEqual(['again']);
    index.forget(() => false);
    expect(found()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { mainAndRepeat } from './links-pair.ts';

const report = (id: string, follows: string | null = null, repeats = 0) => ({ id, follows, repeats });

describe('two reports that tell the same', () => {
  it.each([
    ['two free ones: the later follows the earlier', report('b'), report('a'), { repeat: 'b', main: 'a' }],
    ['the earlier follows a main report: so does the later', report('c'), report('b', 'a'), { repeat: 'c', main: 'a' }],
    ['the later has repeats: the free earlier one follows it', report('b', null, 2), report('a'), { repeat: 'a', main: 'b' }],
    ['the later follows another: the free earlier one joins', report('c', 'm'), report('a'), { repeat: 'a', main: 'm' }],
    ['both have repeats: the rule of links will refuse it', report('b', null, 1), report('a', null, 1), { repeat: 'b', main: 'a' }],
    ['they follow the same one', report('c', 'm'), report('b', 'm'), undefined],
    ['one follows the other', report('b', 'a'), report('a', null, 1), undefined],
  ])('%s', (_, later, earlier, pair) => expect(mainAndRepeat(later, earlier)).toEqual(pair));
});

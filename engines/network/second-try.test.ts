import { describe, expect, it } from 'vitest';
import { changesOf, inOtherWords } from './second-try.ts';

describe('a second try', () => {
  it.each([
    ['half of the words kept are the same story', 'ikut paman berdagang di Johor', 'Paman saya di Johor: jaga toko', false],
    ['fewer are another one', 'ikut paman berdagang di Johor', 'melihat menara kembar bersama teman kantor', true],
    ['silence tells nothing', '', 'melihat menara kembar', undefined],
    ['nor does an answer that nobody wrote down', undefined, 'melihat menara kembar', undefined],
  ])('%s', (_, before, after, told) => expect(inOtherWords(before, after)).toBe(told));

  const earlier = { office: 'A', purpose: 'tourism', destination: 'MY' };
  it('asks for the words only where purpose and destination are as before', () => {
    expect(changesOf(earlier, earlier, true)).toEqual({ otherOffice: false, changedStory: false, newWords: true });
    expect(changesOf(earlier, { ...earlier, destination: 'SG' }, true)).toEqual({ otherOffice: false, changedStory: true, newWords: undefined }); // prettier-ignore
  });
  it('takes what is not known for no change', () =>
    expect(changesOf(earlier, { office: 'B' }, undefined)).toEqual({ otherOffice: true, changedStory: false, newWords: undefined }));
});

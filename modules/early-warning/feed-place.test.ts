import { expect, it } from 'vitest';
import { feedPlace } from './feed-place.ts';

it.each([
  ['35.05.01.2001', '35.05'],
  ['35.05.01', '35.05'],
  ['35.05', '35.05'],
  ['35', '35'],
  [null, null],
])('an alert of %s is told in the feed of %s', (territory, feed) => {
  expect(feedPlace(territory)).toBe(feed);
});

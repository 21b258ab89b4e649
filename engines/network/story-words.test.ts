import { describe, expect, it } from 'vitest';
import { contradicts, saysNoPlan } from './story-words.ts';

describe('saysNoPlan', () => {
  it.each([
    ['buat jaga-jaga saja', true],
    ['ikut saja, belum tahu ke mana', true],
    ['nanti dikabari teman', true],
    ['liburan ke Singapura empat hari dengan istri', false],
    ['umrah paket 12 hari dengan rombongan', false],
    [undefined, undefined],
  ])('%s → %s', (answer, expected) => {
    expect(saysNoPlan(answer)).toBe(expected);
  });
});

describe('contradicts', () => {
  it.each([
    ['umrah', 'AE', 'ibadah umrah', true],
    ['umrah', 'SA', 'ibadah umrah', false],
    ['umrah', 'SA', undefined, false],
    ['tourism', 'SG', 'umrah ikut rombongan', true],
    ['tourism', 'MY', 'mau kerja di kebun', true],
    ['tourism', 'MY', 'jalan-jalan ke Penang', false],
    ['family_visit', 'HK', 'menengok bibi yang kerja di Hong Kong', false],
    ['pmi', 'HK', 'menengok bibi', true],
    ['pmi', 'HK', 'kontrak dua tahun', false],
    ['tourism', 'JP', 'ke Osaka', false],
    ['other', 'KR', 'mau kerja di kapal', undefined],
    ['tourism', 'JP', undefined, undefined],
  ])('%s to %s, "%s" → %s', (purpose, destination, answer, expected) => {
    expect(contradicts(purpose, destination, answer)).toBe(expected);
  });
});

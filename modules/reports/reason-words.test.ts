import { describe, expect, it } from 'vitest';
import { reasonWords } from './reason-words.ts';

describe('a reason', () => {
  it.each([
    ['nama yang sama: jumadi hariyanto', 'nama yang sama: Jumadi Hariyanto'],
    ['nama yang hampir sama: siti aminah dan siti aminna', 'nama yang hampir sama: Siti Aminah dan Siti Aminna'],
    ['nama yang sama: ahmad bin sulaiman', 'nama yang sama: Ahmad bin Sulaiman'],
    ['nama yang sama: pt angin laut', 'nama yang sama: PT Angin Laut'],
    ['sebutan yang sama: mbah rus', 'sebutan yang sama: Mbah Rus'],
    ['tempat yang sama: pasar legi', 'tempat yang sama: Pasar Legi'],
    ['inisial yang sama: mia', 'inisial yang sama: MIA'],
    ['inisial terbalik: am dan ma', 'inisial terbalik: AM dan MA'],
    ['negara tujuan yang sama: KH', 'negara tujuan yang sama: Kamboja'],
    ['menyebut tanggal yang sama: 2026-12-14', 'menyebut tanggal yang sama: 14 Desember 2026'],
    ['menyebut tanggal yang sama: 2026-12', 'menyebut tanggal yang sama: 2026-12'],
    ['jumlah uang yang sama: IDR 6000000', 'jumlah uang yang sama: Rp 6.000.000'],
    ['jumlah orang yang sama: 12', 'jumlah orang yang sama: 12'],
    ['sama-sama menyebut +6289900000727', 'sama-sama menyebut +6289900000727'],
    ['kabupaten atau kota yang sama', 'kabupaten atau kota yang sama'],
  ])('"%s" is read as "%s"', (reason, words) => expect(reasonWords(reason)).toBe(words));
});

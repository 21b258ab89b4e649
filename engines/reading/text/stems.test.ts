import { expect, test } from 'vitest';
import { stemsOf } from './stems.ts';

test.each([
  ['dititipkan', 'titip'],
  ['menahan', 'tahan'],
  ['nyetor', 'setor'],
  ['mengirimkan', 'kirim'],
  ['mbayare', 'bayar'],
  ['berangkatin', 'berangkat'],
  ['bersih2', 'bersih'],
  ['penyekapan', 'sekap'],
])('%s is built on %s', (word, stem) => {
  expect(stemsOf(word)).toContain(stem);
});

test('the word itself stands first, and no stem is shorter than three letters', () => {
  const stems = stemsOf('dia');
  expect(stems[0]).toBe('dia');
  expect(stems.every((stem) => stem.length >= 3)).toBe(true);
});

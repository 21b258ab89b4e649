import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errorsOfIssues, errorsOfProblem, withoutBlanks } from './form-errors.ts';
import { speakIndonesian } from './indonesian.ts';

beforeAll(speakIndonesian);

describe('errors of a form', () => {
  const schema = z.object({
    name: z.string().min(3),
    place: z.object({ village: z.string() }),
    born: z.iso.date(),
    cost: z.number(),
    role: z.enum(['a', 'b']),
    signs: z.array(z.string()).min(1),
    mail: z.email(),
    own: z.string().min(1, 'Kata sendiri'),
  });
  it('name each field once, in Indonesian, with the remedy', () => {
    const bad = schema.safeParse({ name: 'x', place: {}, born: '31/02/1999', cost: Number.NaN, role: 'c', signs: [], mail: 'x', own: '' });
    expect(errorsOfIssues(bad.error?.issues ?? [])).toEqual({
      name: 'Tulis paling sedikit 3 huruf',
      'place.village': 'Isi bagian ini',
      born: 'Tulis tanggal lengkap: hari/bulan/tahun, misalnya 17/08/2025',
      cost: 'Tulis dengan angka',
      role: 'Pilihan ini tidak tersedia; pilih dari daftar',
      signs: 'Pilih paling sedikit satu',
      mail: 'Tulis alamat surel lengkap, misalnya nama@contoh.go.id',
      own: 'Kata sendiri',
    });
  });
  it('nothing filled reads as "fill this", never as a type', () => {
    const bad = schema.safeParse({});
    for (const message of Object.values(errorsOfIssues(bad.error?.issues ?? [])))
      expect(message).toMatch(/^(Isi bagian ini|Pilih salah satu)$/);
  });
  it('the server names fields with or without body', () =>
    expect(
      errorsOfProblem({
        type: '',
        title: '',
        status: 400,
        code: 'request/invalid',
        fields: [
          { path: 'body.place.village', message: 'a' },
          { path: 'name', message: 'b' },
          { path: 'name', message: 'c' },
        ],
      }),
    ).toEqual({ 'place.village': 'a', name: 'b' }));
});

describe('blank text', () => {
  it('counts as absent at every depth, and nothing else is touched', () => {
    const day = new Date(0);
    expect(withoutBlanks({ a: ' ', b: 'x ', c: { d: '' }, e: ['', 'y'], f: 0, g: false, h: day })).toEqual({
      b: 'x ',
      c: {},
      e: [undefined, 'y'],
      f: 0,
      g: false,
      h: day,
    });
  });
});

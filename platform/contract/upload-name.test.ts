import { describe, expect, it } from 'vitest';
import { nameOfUpload, typeWithName } from './upload-name.ts';

describe('the name of a sent file', () => {
  it.each(['daftar.csv', 'Siti Aminah (akhir) 50%.csv', `"kutip"; 'satu'.csv`, 'ñandú – 日本.csv'])('comes back as it was: %s', (name) => {
    const type = typeWithName('text/csv', name);
    expect(type).toMatch(/^text\/csv; name="[\w.%~-]+"$/);
    expect(nameOfUpload(type)).toBe(name);
  });
  it.each(['text/csv', 'text/csv; name=""', 'text/csv; name="%E0%A4%A"', 'application/octet-stream; charset=x'])(
    'is a plain one when it cannot be read: %s',
    (type) => {
      expect(nameOfUpload(type)).toBe('berkas.csv');
    },
  );
  it('is no longer than what is kept', () => {
    expect(nameOfUpload(typeWithName('text/csv', 'x'.repeat(999)))).toHaveLength(200);
    expect(typeWithName('text/csv', undefined)).toBe('text/csv');
  });
  it('can be cut in the middle of a sign', () => {
    expect(nameOfUpload(typeWithName('text/csv', `${'x'.repeat(199)}📄.csv`))).toMatch(/^x{199}/);
  });
});

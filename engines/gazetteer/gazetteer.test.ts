import { describe, expect, test } from 'vitest';
import { buildGazetteer, capitalAmongTwins, contains, inside, levelOfCode, nameKey } from './index.ts';

const rows = [
  { code: '35', name: 'Jawa Timur' },
  { code: '35.05', name: 'Kabupaten Blitar' },
  { code: '35.72', name: 'Kota Blitar' },
  { code: '35.05.19', name: 'Kesamben' },
  { code: '35.05.19.2001', name: 'Pagergunung' },
  { code: '33.74', name: 'Kota Semarang' },
  { code: '33.22', name: 'Kabupaten Semarang' },
  { code: '52.03', name: 'Kabupaten Lombok Timur' },
];
const gazetteer = buildGazetteer(rows);

describe('gazetteer', () => {
  test('a name without its type word finds both the regency and the city', () => {
    expect(gazetteer.byKey(nameKey('Blitar')).map((area) => area.code)).toEqual(['35.05', '35.72']);
  });
  test('blanks, case and marks do not matter', () => {
    expect(nameKey('Pager Gunung')).toBe(nameKey("PAGER'GUNUNG"));
    expect(gazetteer.byKey(nameKey('pager gunung')).map((area) => area.level)).toEqual(['village']);
  });
  test('short names lead to their unit', () => {
    expect(gazetteer.byKey('lotim').map((area) => area.code)).toEqual(['52.03']);
  });
  test('of two namesakes only a provincial capital is preferred', () => {
    expect(capitalAmongTwins(gazetteer.byKey('semarang'))?.code).toBe('33.74');
    expect(capitalAmongTwins(gazetteer.byKey('blitar'))).toBeUndefined();
  });
  test('codes nest', () => {
    expect(contains('35.05', '35.05.19.2001')).toBe(true);
    expect(contains('35.0', '35.05')).toBe(false);
    expect(inside(gazetteer.byKey('blitar'), ['35.72']).map((area) => area.name)).toEqual(['Kota Blitar']);
    expect(gazetteer.children('35.05.19').map((area) => area.name)).toEqual(['Pagergunung']);
    expect(levelOfCode('35.05.1')).toBeUndefined();
  });
  test('a row that is no unit is refused by name', () => {
    expect(() => buildGazetteer([{ code: '35.5', name: 'Entah' }])).toThrow(/"35\.5" \(Entah\)/);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGazetteer } from '../gazetteer/index.ts';
import { extract } from './index.ts';

const gazetteer = buildGazetteer([
  { code: '35', name: 'Jawa Timur' },
  { code: '35.04', name: 'Kabupaten Tulungagung' },
  { code: '35.04.11', name: 'Ngunut' },
  { code: '35.04.11.2001', name: 'Sumberejo Kulon' },
  { code: '35.05', name: 'Kabupaten Blitar' },
  { code: '35.72', name: 'Kota Blitar' },
  { code: '35.72.02', name: 'Sukorejo' },
  { code: '35.05.21', name: 'Selorejo' },
  { code: '35.05.21.2006', name: 'Sidomulyo' },
  { code: '35.05.05', name: 'Bakung' },
  { code: '35.05.05.2005', name: 'Sidomulyo' },
  { code: '32.16', name: 'Kabupaten Bekasi' },
  { code: '32.75', name: 'Kota Bekasi' },
  { code: '32.16.01', name: 'Tarumajaya' },
  { code: '21.71', name: 'Kota Batam' },
]);
const read = (text: string, date = '2025-11-03'): string[] =>
  extract(text, { date, gazetteer }).map((span) => `${span.type} ${span.text} ${Object.values(span.norm).join(' ')}`.trim());

describe('money', () => {
  test.each([
    ['gaji Rp 6-9 juta', 'money Rp 6-9 juta IDR 6000000 9000000'],
    ['menyetor Rp50-an juta', 'money Rp50-an juta IDR 50000000 50000000'],
    ['bayar 400 hingga 800 jt', 'money 400 hingga 800 jt IDR 400000000 800000000'],
    ['rugi 1,3 miliar', 'money 1,3 miliar IDR 1300000000 1300000000'],
    ['upah 1.200 ringgit Malaysia', 'money 1.200 ringgit Malaysia MYR 1200 1200'],
    ['antara Rp5 juta dan Rp9 juta', 'money Rp5 juta dan Rp9 juta IDR 5000000 9000000'],
    ['bayar 1 juta 500 ribu', 'money 1 juta 500 ribu IDR 1500000 1500000'],
    ['modal satu setengah juta', 'money satu setengah juta IDR 1500000 1500000'],
    ['gaji NT$ 28.590', 'money NT$ 28.590 TWD 28590 28590'],
    ['bayar Rp 500-1 juta', 'money Rp 500-1 juta IDR 500000 1000000'],
  ])('%s', (text, wished) => expect(read(text)).toContain(wished));
  test('numbers of people, papers and vague sums are no money', () => {
    expect(read('2 juta orang, 300 ribu paspor, puluhan juta').filter((fact) => fact.startsWith('money'))).toEqual([]);
  });
});

describe('dates', () => {
  test.each([
    ['Rabu (13/8)', '2025-08-14', 'date Rabu (13/8) 2025-08-13'],
    ['Selasa (30/12)', '2025-01-02', 'date Selasa (30/12) 2024-12-30'],
    ['22-25 Mei 2022', '2023-01-01', 'date 22-25 Mei 2022 2022-05-22/2022-05-25'],
    ['Januari hingga Agustus 2025', '2025-09-01', 'date Januari hingga Agustus 2025 2025-01/2025-08'],
    ['sepanjang tahun 2024', '2025-01-01', 'date sepanjang tahun 2024 2024'],
    ['brgkt tgl 5 bulan depan', '2025-12-20', 'date tgl 5 bulan depan 2026-01-05'],
    ['antara 2018 dan 2021', '2022-01-01', 'date 2018 dan 2021 2018/2021'],
  ])('%s', (text, date, wished) => expect(read(text, date)).toContain(wished));
  test('the year of a law and a figure are no dates', () => {
    expect(read('UU Nomor 21 Tahun 2007 dan 2.025 orang').filter((fact) => fact.startsWith('date'))).toEqual([]);
  });
  test('a day that does not exist leaves the month', () => {
    expect(read('pada 31 Juni 2025')).toEqual(['date Juni 2025 2025-06']);
  });
  test('without the day of the text an undated day is left alone', () => {
    expect(extract('Selasa (3/1)')).toEqual([]);
  });
});

describe('people', () => {
  test.each([
    ['20-30 orang ditampung', 'count 20-30 orang 20 30 orang'],
    ['Lima di antaranya', 'count Lima 5 5 orang'],
    ['11 calon tenaga kerja Indonesia ilegal', 'count 11 calon tenaga kerja Indonesia 11 11 orang'],
    ['21 (dua puluh satu) orang', 'count 21 (dua puluh satu) orang 21 21 orang'],
    ['ana patang wong', 'count patang wong 4 4 orang'],
  ])('%s', (text, wished) => expect(read(text)).toContain(wished));
  test('ages, kin and "salah satu" are not counted', () => {
    expect(read('Salah satu korban, ibu dua anak, berusia 16 tahun').filter((fact) => fact.startsWith('count'))).toEqual([]);
  });
  test('titles and degrees stay outside the name', () => {
    expect(read('kata Kombes Pol. Rahmat Wibowo, S.H., Senin')).toContain('person Rahmat Wibowo');
  });
  test('initials in a list', () => {
    expect(read('tersangka berinisial AT, MR dan SK').filter((fact) => fact.startsWith('person'))).toEqual([
      'person AT',
      'person MR',
      'person SK',
    ]);
  });
  test('a chat without capitals', () => {
    expect(read('pak slamet sama bu sri wahyuni minta uang, pak lurah tidak tahu').filter((fact) => fact.startsWith('person'))).toEqual([
      'person slamet',
      'person sri wahyuni',
    ]);
  });
});

describe('phones and identifiers', () => {
  test.each([
    ['hub 0812-3456-7890', 'phone 0812-3456-7890 +6281234567890'],
    ['https://wa.me/6281234567890', 'phone https://wa.me/6281234567890 +6281234567890'],
    ['telp (0342) 801234', 'phone (0342) 801234 +62342801234'],
    ['hp O812 3456 789O', 'phone O812 3456 789O +6281234567890'],
    [
      'nol delapan satu dua tiga empat lima enam tujuh delapan',
      'phone nol delapan satu dua tiga empat lima enam tujuh delapan +62812345678',
    ],
    ['call center 0800-1000', 'phone 0800-1000 toll_free none'],
    ['agen +60 12-345 6789', 'phone +60 12-345 6789 +60123456789'],
    ['NIK 3505124412870003', 'nik 3505124412870003 3505124412870003'],
    ['paspor b1234567', 'passport_number b1234567 B1234567'],
    ['nopol ag 1234 xy', 'vehicle_plate ag 1234 xy AG 1234 XY'],
    ['rek BRI 003401234567501', 'bank_account 003401234567501 003401234567501'],
    ['ig @kerja.luar', 'social_account @kerja.luar kerja.luar'],
  ])('%s', (text, wished) => expect(read(text)).toContain(wished));
  test('a sum and a date are no phone numbers', () => {
    expect(read('Rp 021.345.678 pada 08-12-2024').filter((fact) => fact.startsWith('phone'))).toEqual([]);
  });
});

describe('places', () => {
  test('a village is settled by the district beside it', () => {
    expect(read('Desa Sidomulyo, Kecamatan Selorejo')).toContain('place Desa Sidomulyo village 35.05.21.2006 Sidomulyo');
  });
  test('two villages of one name stay open', () => {
    expect(read('Desa Sidomulyo')).toEqual(['place Desa Sidomulyo village   Sidomulyo']);
  });
  test('a bare name that may be regency or city stays open, unless its district speaks', () => {
    expect(read('warga Blitar')).toEqual(['place Blitar other   Blitar']);
    expect(read('di Selorejo, Blitar')).toContain('place Blitar regency 35.05 Kabupaten Blitar');
    expect(read('Kota Blitar')).toEqual(['place Kota Blitar regency 35.72 Kota Blitar']);
  });
  test('a slip of the pen is mended inside the named regency', () => {
    expect(read('Kecamatan Tarumaya, Kabupaten Bekasi')).toContain('place Kecamatan Tarumaya district 32.16.01 Tarumajaya');
  });
  test('names of offices, streets and persons are no places', () => {
    expect(read('Polres Tulungagung di Jalan Ngunut bersama Agus Batam').filter((fact) => fact.startsWith('place'))).toEqual([]);
  });
  test('a chat without capitals', () => {
    expect(read('desa sumberejo kulon kec ngunut')).toEqual([
      'place desa sumberejo kulon village 35.04.11.2001 Sumberejo Kulon',
      'place kec ngunut district 35.04.11 Ngunut',
    ]);
  });
});

describe('countries', () => {
  test('many names lead to one country, a town to its country', () => {
    expect(read('ke Siem Reap, ke hongkong, dari Saudi')).toEqual([
      'destination_country Siem Reap KH',
      'destination_country hongkong HK',
      'destination_country Saudi SA',
    ]);
  });
  test('not in currencies, languages, nationalities', () => {
    expect(
      read('ringgit Malaysia, bahasa Jepang, pria China, WNA asal Bangladesh').filter((fact) => fact.startsWith('destination')),
    ).toEqual([]);
  });
});

test('whatever the text, spans are sorted, apart, and quote it exactly', () => {
  const pieces = fc.constantFrom(
    'Rp',
    '13',
    'juta',
    'orang',
    'Kamboja',
    'Desa',
    'Blitar',
    'pak',
    'Slamet',
    '0812',
    '-',
    '/',
    '2025',
    'Mei',
    '(',
    ')',
    ',',
    'PT',
    '🔥',
    'İ',
    'nol',
    'delapan',
    '@x',
    'AG',
    '\n',
    'hingga',
    'tanggal',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 30 }), (parts) => {
      const text = parts.join(' ');
      let last = 0;
      for (const span of extract(text, { date: '2025-11-03', gazetteer })) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.text).toBe(text.slice(span.start, span.end));
        last = span.end;
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['sisanya 10jt-an nanti', 'money', '10jt-an'],
  ['sudah bayar 8.500.000 ke agen', 'money', '8.500.000'],
  ['ongkose 5 yuto nang Brunei', 'money', '5 yuto'],
  ['hub 081.234.567.890 ya', 'phone', '081.234.567.890'],
  ['Ratna, warga Blitar, mengaku menyetor uang', 'person', 'Ratna'],
  ['pelaku dan perekrutnya, M, sudah ditahan', 'person', 'M'],
  ['Sitti Rahma binti Daeng Tojeng pulang', 'person', 'Sitti Rahma binti Daeng Tojeng'],
  ['adiknya, Yance, belum pulang', 'person', 'Yance'],
  ['Korban dijemput Ruslan di terminal', 'person', 'Ruslan'],
  ['Sejak 2019, SR sudah memberangkatkan orang', 'person', 'SR'],
  ['Polisi menahan tersangka: AF, DS dan RT.', 'person', 'RT'],
  ['dua alumni, Vina dan Okta, pamit', 'person', 'Okta'],
  ['tki hongkong, Lailatul Fitria', 'destination_country', 'hongkong'],
  ['tujuh terapis itu pulang', 'count', 'tujuh terapis'],
  ['rumahnya di kec. bakung, Pak Lurah tahu', 'place', 'kec. bakung'],
])('%s: %s "%s"', (text, type, said) => {
  expect(extract(text, { date: '2025-08-13', gazetteer }).map((span) => [span.type, span.text])).toContainEqual([type, said]);
});

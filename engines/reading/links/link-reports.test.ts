import { describe, expect, test } from 'vitest';
import { buildGazetteer } from '../../gazetteer/index.ts';
import { linkReports } from '../index.ts';

const gazetteer = buildGazetteer([
  { code: '33', name: 'Jawa Tengah' },
  { code: '33.01', name: 'Kabupaten Cilacap' },
  { code: '33.01.01', name: 'Kesugihan' },
  { code: '33.01.02', name: 'Adipala' },
]);
const groups = (...texts: [string, string][]): string[] =>
  linkReports(
    texts.map(([date, text], at) => ({ id: `${at}`, date, text })),
    gazetteer,
  ).map((linked) => linked.cluster);

describe('link-reports', () => {
  test('same number, same place, same days', () => {
    expect(
      groups(
        ['2025-03-04', '17 CPMI diamankan di Kecamatan Kesugihan, Cilacap'],
        ['2025-03-05', 'Sebanyak 17 orang di Kesugihan, Cilacap dipulangkan'],
      ),
    ).toEqual(['0', '0']);
  });
  test('one phone ties chats over weeks', () => {
    expect(
      groups(['2025-10-02', 'mbak yuni ngajak kerja, wa 081298765432'], ['2025-11-20', 'dihubungi 62 812 9876 5432 suruh kumpul']),
    ).toEqual(['0', '0']);
  });
  test('same day, same page, other people: two events', () => {
    expect(
      groups(
        ['2025-03-04', 'Polda menangkap MB (29) yang membawa 6 calon pekerja ke Malaysia'],
        ['2025-03-04', 'Polda menangkap YS (51) yang membawa 8 calon pekerja ke Malaysia'],
      ),
    ).toEqual(['0', '1']);
  });
  test('another company or another ship keeps apart, even with the same number', () => {
    expect(
      groups(
        ['2025-03-04', 'PT Bina Sukses Gemilang menelantarkan 73 CPMI'],
        ['2025-03-05', 'PT Bina Sukses Mandiri memberangkatkan 73 CPMI'],
      ),
    ).toEqual(['0', '1']);
  });
  test('the same story two years later is another one', () => {
    expect(
      groups(
        ['2023-03-04', '17 CPMI diamankan di Kecamatan Kesugihan, Cilacap'],
        ['2025-03-05', '17 CPMI diamankan di Kecamatan Kesugihan, Cilacap'],
      ),
    ).toEqual(['0', '1']);
  });
  test('a group says why, a lone report says nothing', () => {
    const linked = linkReports([
      { id: 'a', text: 'hub 081298765432', date: '2025-01-01' },
      { id: 'b', text: 'nomor 081298765432', date: '2025-01-02' },
      { id: 'c', text: 'cuaca cerah' },
    ]);
    expect(linked[0]?.same_because.join()).toContain('+6281298765432');
    expect(linked[2]).toEqual({ id: 'c', cluster: 'c', same_because: [] });
  });
  test('a nickname ties, another nickname of the same first name keeps apart', () => {
    expect(
      groups(
        ['2025-03-02', 'namanya Yanti gondrong, nawari kerja ke Dubai'],
        ['2025-03-05', 'Yanti gondrong keliling Adipala cari orang'],
        ['2025-03-06', 'Yanti salon di Adipala nawari kerja ke Dubai'],
      ),
    ).toEqual(['0', '0', '2']);
  });
  test('two countries and nobody in common are two events', () => {
    expect(
      groups(
        ['2025-06-12', '19 perempuan ditemukan di penampungan Kecamatan Kesugihan, tujuan Singapura'],
        ['2025-06-13', '19 perempuan di Kecamatan Kesugihan akan ke Taiwan, dokumen lengkap'],
      ),
    ).toEqual(['0', '1']);
  });
  test('the number of an office ties nobody', () => {
    expect(
      groups(
        ['2025-06-12', 'hotline BP3MI 0811-2345-6789 tidak diangkat, mau lapor agen di Kesugihan'],
        ['2025-06-20', 'call center BP3MI 0811-2345-6789, tanya soal majikan di Kuwait'],
      ),
    ).toEqual(['0', '1']);
  });
  test('a company named all over the district is no event', () => {
    const reports = ['01', '02', '03', '04'].map((code) => ({
      id: code,
      date: `2025-0${Number(code)}-01`,
      places: [`33.01.${code}.2001`],
      text: 'tetangga mau kerja lewat PT Karya Sentosa Abadi',
    }));
    expect(linkReports(reports, gazetteer).map((linked) => linked.cluster)).toEqual(['01', '02', '03', '04']);
  });
  test('two copies of one form differ by whom and where they name', () => {
    const form = (who: string, where: string): string =>
      `Perekrut: ${who}. Desa: ${where}. Tujuan: Malaysia. Jumlah: 3 orang. Biaya: 5 juta.`;
    expect(groups(['2025-01-15', form('Yanto', 'Ngadirejo')], ['2025-01-15', form('Suprapto', 'Ngadirejo')])).toEqual(['0', '1']);
    expect(groups(['2025-01-15', form('Yanto', 'Ngadirejo')], ['2025-01-15', form('Yanto', 'Kalidawir')])).toEqual(['0', '1']);
    expect(groups(['2025-01-15', form('Pak Yanto', 'Ngadirejo')], ['2025-01-16', form('Yanto', 'Ngadirejo')])).toEqual(['0', '0']);
  });
  test('as many people of another home are other people', () => {
    expect(
      groups(
        ['2022-10-10', '15 warga Pekalongan ditahan di Bandara Kuching, hendak bekerja di pabrik kayu'],
        ['2022-10-12', '15 warga Sambas ditahan di Bandara Kuching, hendak bekerja di kebun'],
      ),
    ).toEqual(['0', '1']);
  });
  test('who offers work at home, or an inspection without findings, is no such event', () => {
    expect(
      groups(
        ['2025-04-20', 'Bu Rohmi katering di Kesugihan butuh 2 karyawan, bukan luar negeri ya'],
        ['2025-05-02', 'sama Rohmi itu saya dan orang Kesugihan dibawa ke Penang, paspor dipegang dia'],
      ),
    ).toEqual(['0', '1']);
    expect(
      groups(
        ['2025-10-21', 'LPK di Kecamatan Adipala dicek: 16 siswi, izin berlaku, tidak ada temuan'],
        ['2025-10-22', '16 CPMI di rumah sewaan Kecamatan Adipala tanpa perjanjian penempatan, pintu digembok'],
      ),
    ).toEqual(['0', '1']);
  });
  test('a name by itself ties no everyday matter to a recruiter', () => {
    expect(
      groups(
        ['2025-11-01', 'Susi Handayani mengajak 3 cewek jadi LC di Malaysia'],
        ['2025-11-02', 'Susi Handayani jualan baju gamis keliling desa'],
      ),
    ).toEqual(['0', '1']);
  });
});

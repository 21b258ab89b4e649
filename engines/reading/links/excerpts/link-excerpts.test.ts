import { describe, expect, test } from 'vitest';
import { buildGazetteer } from '../../../gazetteer/index.ts';
import { linkReports } from '../../index.ts';

const gazetteer = buildGazetteer([
  { code: '33', name: 'Jawa Tengah' },
  { code: '33.01', name: 'Kabupaten Cilacap' },
  { code: '33.01.01', name: 'Kesugihan' },
  { code: '33.02', name: 'Kabupaten Banyumas' },
  { code: '61', name: 'Kalimantan Barat' },
  { code: '61.01', name: 'Kabupaten Sambas' },
]);
const groups = (...texts: [string, string][]): string[] =>
  linkReports(
    texts.map(([date, text], at) => ({ id: `${at}`, date, text })),
    gazetteer,
  ).map(({ cluster }) => cluster);

describe('quotations from published articles', () => {
  test('parts of a number, a place told at two levels and the same days are one event', () => {
    expect(
      groups(
        ['2024-03-05', '11 laki-laki dan 8 perempuan dibawa dari penampungan […] Kecamatan Kesugihan, Kabupaten Cilacap'],
        ['2024-03-05', 'rumah di Cilacap digerebek […] 19 calon PMI akan diberangkatkan, kata Kapolres'],
      ),
    ).toEqual(['0', '0']);
  });
  test('the same kind of event of the same days elsewhere, with three times as many people, is another one', () => {
    expect(
      groups(
        ['2024-03-05', '11 calon PMI dibawa dari penampungan […] Kabupaten Cilacap, direkrut WR (41)'],
        ['2024-03-05', 'penampungan di Kabupaten Sambas digerebek […] 36 calon PMI, tersangka LO (29)'],
      ),
    ).toEqual(['0', '1']);
  });
  test('an agency shortened to its letters, and a day told weeks later', () => {
    expect(
      groups(
        ['2024-06-20', 'para calon kabur dari balai latihan PT Surya Kencana Abadi […] turun dengan seprai'],
        ['2024-06-21', 'enam orang melompat dari jendela lantai dua PT SKA Banyumas […] dua dirawat'],
        ['2024-09-02', 'kapal dari Sambas karam di perairan Semparu […] nakhoda belum ditemukan'],
        ['2024-09-30', 'pemilik kapal Semparu ditangkap […] kapal itu karam 1 September 2024'],
      ),
    ).toEqual(['0', '0', '2', '2']);
  });
  test('figures of a year are no event', () => {
    expect(
      groups(
        ['2023-06-20', 'lima orang ditunda terbang dari bandara di Cilacap […] tujuan Makau'],
        ['2023-06-21', 'sejak awal tahun 96 orang ditunda terbang dari bandara di Cilacap […] kata kepala kantor'],
      ),
    ).toEqual(['0', '1']);
  });
  test('many reports of the same days make each pair less likely', () => {
    const raid = (at: number): [string, string] => [`2023-06-1${at}`, `penampungan digerebek polisi […] calon PMI dibawa ke kantor`];
    expect(new Set(groups(raid(0), raid(1))).size).toBe(1);
    const other = (at: number): [string, string] => [
      '2023-06-10',
      `perahu dicegat […] ${3 + 4 * at} orang dari ${['Mijil', 'Sekar', 'Ronggo', 'Wetan', 'Kidul', 'Lor', 'Gedang', 'Salam', 'Duren'][at] ?? ''}`,
    ];
    expect(new Set(groups(raid(0), raid(1), ...Array.from({ length: 9 }, (_, at) => other(at))).slice(0, 2)).size).toBe(2);
  });
  test('people are known by their ages, whether by name or by initials', () => {
    expect(
      groups(
        ['2024-03-05', 'Warsito Rahman (41) dan Kasim Unggul (36) ditangkap di jalan raya […] sopir minibus hitam'],
        ['2024-03-13', 'WR (41) dan KS (36) dibawa ke kantor polisi […] para korban membayar kepada agen'],
      ),
    ).toEqual(['0', '0']);
    expect(
      groups(
        ['2024-03-05', 'Warsito Rahman (41) dan Kasim Unggul (36) ditangkap di jalan raya […] sopir minibus hitam'],
        ['2024-03-13', 'LN (41) dan ST (36) dibawa ke kantor polisi […] para korban membayar kepada agen'],
      ),
    ).toEqual(['0', '1']);
  });
  test('a liner of every week ties nobody', () => {
    const on = (ship: string): string[] =>
      groups(
        ['2024-03-05', `40 orang diamankan di ruang tunggu, hendak naik KM ${ship} […] kata petugas pelabuhan`],
        ['2024-03-15', `15 orang ditahan waktu turun dari KM ${ship} […] tujuan kebun sawit`],
      );
    expect(on('Bukit Siguntang')).toEqual(['0', '1']);
    expect(on('Semparu Jaya')).toEqual(['0', '0']);
  });
  test('a number that was not read as people is still a number', () => {
    const day = (said: string): string[] =>
      groups(
        ['2024-03-05', '437 orang dipulangkan dari kamp […] tiba di bandara'],
        ['2024-03-06', `${said} mendarat lebih dulu […] sisanya menyusul`],
      );
    expect(day('437')).toEqual(['0', '0']);
    expect(day('391')).toEqual(['0', '1']);
  });
  test('texts that name their officers are quotations without any mark, too', () => {
    const texts = (officer: string): [string, string][] => [
      ['2024-03-05', `11 laki-laki dan 8 perempuan dibawa dari penampungan di Kabupaten Cilacap${officer}`],
      ['2024-03-05', `rumah digerebek, 19 orang batal berangkat${officer}`],
      ['2024-09-02', `kapal dari Sambas karam${officer}`],
    ];
    expect(groups(...texts(', kata AKP Ronggo Wetan'))).toEqual(['0', '0', '2']);
    expect(groups(...texts(''))).toEqual(['0', '1', '2']);
  });
  test('names are known by how they sound and whether they are written apart', () => {
    const day = (said: string): string[] =>
      groups(
        ['2024-03-05', 'perahu dicegat dekat Tanjung Semparu […] tekong Djoewardi Ronggo lari ke darat'],
        ['2024-03-07', `${said} […] para korban dititipkan di kantor desa`],
        ['2024-03-06', 'rumah di Kabupaten Sambas digeledah […] paspor disita'],
        ['2024-03-07', 'seorang perawat dipulangkan dari Oman […] gaji tidak dibayar'],
      );
    expect(day('tekong Juardi Ronggo ditahan')).toEqual(['0', '0', '2', '3']);
    expect(day('tekong Karsiman Wetan ditahan')).toEqual(['0', '1', '2', '3']);
  });
  test('an officer who tells of many events ties them less than a suspect does', () => {
    const two = (one: string, other: string): string[] =>
      groups(
        ['2024-03-05', `rumah di Kabupaten Sambas digeledah […] ${one}`],
        ['2024-03-16', `lima orang dibawa dari sebuah ruko […] ${other}`],
        ['2024-03-09', 'dua orang ditunda terbang […] tujuan Oman'],
      );
    expect(two('kata AKP Wiryo Semparu', 'kata AKP Wiryo Semparu')).toEqual(['0', '1', '2']);
    expect(two('tersangka Wiryo Semparu lari', 'tersangka Wiryo Semparu ditangkap')).toEqual(['0', '0', '2']);
  });
  test('regency, country and nearness in time alone are not enough', () => {
    const sum = (said: string): string[] =>
      groups(
        ['2024-03-05', 'anak 15 tahun dari Cilacap dikirim ke Oman […] pulang karena sakit'],
        ['2024-03-19', `${said} dari Cilacap tidak jadi ke Oman […] penyalurnya ditahan`],
      );
    expect(sum('13 perempuan')).toEqual(['0', '1']);
  });
  test('agencies whose letters differ are two events of one town and kind, those whose letters fit are one', () => {
    const agency = (other: string): string[] =>
      groups(
        ['2024-03-05', 'komisaris PT SKA ditahan […] ABK asal Cilacap dilarung di laut lepas'],
        ['2024-03-06', `para calon ABK di mes ${other} didata […] Kabupaten Cilacap`],
      );
    expect(agency('PT WLG')).toEqual(['0', '1']);
    expect(agency('PT Surya Kencana Niaga Abadi')).toEqual(['0', '0']);
  });
  test('a country where few go ties, one where thousands go does not', () => {
    const country = (name: string): string[] =>
      groups(
        ['2024-03-05', `istri seorang petani disekap majikan di ${name} […] gajinya ditahan`],
        ['2024-03-17', `empat perempuan minta dijemput polisi ${name} […] agennya lari`],
      );
    expect(country('Libya')).toEqual(['0', '0']);
    expect(country('Arab Saudi')).toEqual(['0', '1']);
  });
});

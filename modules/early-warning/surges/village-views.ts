import type { Tx } from '../../../platform/db/on-client.ts';
import { formatDay } from '../words.ts';
import type { VillageLine, VillageLook } from '../contract.ts';
import { unitNames } from '../../territory/index.ts';
import { VillageLevel } from '../model.ts';
import type { z } from 'zod';
import { scanKind } from './scan-villages.ts';
import { pointsOf } from './store-villages.ts';
import type { LookRow, NowRow } from './store-villages.ts';
import { few, surgeSentence, weeksWords } from './surge-draft.ts';

const number = (value: number): string => value.toLocaleString('id-ID', { maximumFractionDigits: 1 });
const share = (value: number): string => `${Math.round(value * 100)} %`;

/** Method and window by name, in plain words. */
export function lookView(row: LookRow): z.input<typeof VillageLook> {
  const [newest = 1, ...older] = row.completed;
  const twoWeeks = older[1] ?? 1;
  return {
    week: row.week,
    lookedAt: row.looked_at,
    weeks: row.weeks,
    villages: row.villages,
    scanned: row.scanned,
    method: `Gamma–Poisson Bayes empiris: setiap desa dibandingkan dengan masa lalunya sendiri dan desa-desa sekecamatannya. ${scanWords(row)}`,
    window: `Jendela 1, 2, 4 dan 8 minggu sampai minggu yang mulai ${formatDay(row.week)}; dipelajari dari ${row.weeks} minggu.`,
    late: `Laporan sering datang terlambat: dari kejadian minggu itu baru sekitar ${share(newest)} yang sudah dilaporkan, dari dua minggu sebelumnya sekitar ${share(twoWeeks)}. Ini sudah diperhitungkan. Pesan terusan yang sama dalam 48 jam dihitung satu.`,
    attention: `Dalam dua minggu setelah sosialisasi laporan kira-kira ${number(row.outreach_effect)} kali lipat, setelah kunjungan ${number(row.visit_effect)} kali lipat. Ini juga sudah diperhitungkan.`,
  };
}

function scanWords({ scanned, weeks }: LookRow): string {
  if (scanned === 0) return 'Desa bertetangga belum dipindai: letaknya belum diketahui atau minggunya masih terlalu sedikit.';
  return scanKind(weeks) === 'expectation'
    ? 'Desa bertetangga dipindai bersama terhadap jumlah biasanya (pindaian Kulldorff).'
    : 'Desa bertetangga dipindai bersama terhadap desa lain (pindaian permutasi Kulldorff), karena masa lalunya belum setengah tahun.';
}

function lineSentence(row: NowRow): string {
  const base = surgeSentence(row.told, row.expected, row.span);
  if (row.by_attention_only) return `${base} Kenaikan ini terjelaskan oleh sosialisasi atau kunjungan.`;
  return base;
}

export async function villageLines(tx: Tx, rows: readonly NowRow[]): Promise<VillageLine[]> {
  const codes = rows.map(({ territory }) => territory);
  const [names, points] = [await unitNames(tx, codes), await pointsOf(tx, codes)];
  return rows.map((row) => ({
    code: row.territory,
    name: names.get(row.territory)?.name ?? row.territory,
    place: names.get(row.territory)?.full ?? row.territory,
    level: VillageLevel.parse(row.level),
    span: row.span,
    told: row.told,
    expected: row.expected,
    p: row.p,
    byAttentionOnly: row.by_attention_only,
    point: points.get(row.territory) ?? null,
    sentence: lineSentence(row),
  }));
}

/** "Tiga desa bertetangga: …" */
export const clusterSentence = (villages: readonly string[], told: number, expected: number, span: number): string =>
  `${villages.length} desa bertetangga bersama-sama: ${told} laporan dalam ${weeksWords(span)}, biasanya ${few(expected)}.`;

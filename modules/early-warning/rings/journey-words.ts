import { TOGETHER_DAYS } from '../../../engines/network/index.ts';
import type { EgoMember } from '../../../engines/network/index.ts';
import { countryText } from '../../../engines/screening/indonesian.ts';
import { unitNames } from '../../territory/index.ts';
import type { Tx } from '../../../platform/db/on-client.ts';
import type { JourneyCircle } from './journey-circles.ts';
import { ledgerOf } from './judge-scene.ts';
import type { RingRow } from './judge-scene.ts';
import { rowSentence } from './ring-words.ts';

/** Fewer than this are told as "fewer than": the exact number changes every night and says nothing. */
const LEAST_TOLD = 0.1;

/** The ledger of a circle in sentences: counts and places only. */
export async function journeyRows(tx: Tx, { judgement, journey, area, usual }: JourneyCircle): Promise<RingRow[]> {
  const unit = (await unitNames(tx, [area])).get(area);
  const from = unit === undefined ? 'wilayah kantor ini' : unit.name.startsWith(unit.kind) ? unit.name : `${unit.kind} ${unit.name}`;
  const goal = journey.to === 'elsewhere' ? 'tempat selain Arab Saudi untuk umrah atau haji' : countryText(journey.to);
  const expected =
    usual < LEAST_TOLD ? 'kurang dari 0,1' : usual.toLocaleString('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const families = new Set(judgement.members.map(({ household }) => household)).size;
  const visits = new Set(judgement.members.map(({ party }) => party)).size;
  return ledgerOf(judgement, (line, counted) =>
    line.code === 'rare_journey'
      ? `${counted.applications} pemohon dari ${from}, dari ${families} keluarga dan datang pada ${visits} hari berbeda, dalam ${TOGETHER_DAYS} hari menuju ${goal}; biasanya ${expected}. Dari seratus pemohon serupa di kantor ini yang ceritanya biasa, kurang dari satu ke sana.`
      : rowSentence(line, counted),
  );
}

/** What nobody knows of them yet. */
export function journeyUnknowns(members: readonly EgoMember[]): string[] {
  const undated = members.filter(({ departs }) => departs === undefined).length;
  return [
    'Apakah orang-orang ini saling kenal, dan siapa yang mengajak atau mempertemukan mereka.',
    'Apa rencana masing-masing di sana: siapa yang dituju, menginap di mana, dan kapan pulang.',
    'Apakah tujuan yang tertulis itu tujuan yang sebenarnya.',
    ...(undated > 0 ? [`Tanggal berangkat ${undated} pemohon.`] : []),
  ];
}

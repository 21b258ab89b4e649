import { headStart } from '../../engines/network/index.ts';
import type { Composition } from '../../engines/network/index.ts';
import type { AlertKind } from './model.ts';

/** What alerts of single matters are made of. Licences and villages are no circles: no replay says how often those that begin so are true. */
const MADE_OF: Partial<Record<AlertKind, Composition>> = {
  'report-meets-application': { members: [{ kind: 'report' }, { kind: 'application' }], identifiers: [], evidence: [] },
};
const MILLI = 1000;

/** Head start of an alert that is judged by its pieces alone, in thousandths of a bit. */
export function headStartOfKind(kind: AlertKind): number {
  const made = MADE_OF[kind];
  return made === undefined ? 0 : Math.round(headStart(made) * MILLI);
}

const AHEAD: Partial<Record<AlertKind, string>> = {
  'refused-elsewhere': 'orang yang pernah ditolak atau ditunda lalu mencoba lagi tidak banyak, dan lebih sering terbukti',
  'company-unusual': 'perusahaan yang tiba-tiba merekrut tidak seperti perusahaan lain lebih sering terbukti',
  'rare-journey': 'orang dari satu daerah yang ceritanya belum jelas dan menuju satu tujuan yang jarang lebih sering terbukti',
  'report-meets-application': 'laporan warga dan permohonan datang dari dua sumber yang tidak saling tahu, dan lebih sering terbukti',
};
const LINKED_SO = 'yang terhubung dengan cara ini lebih sering terbukti daripada yang hanya memakai nomor telepon yang sama';
const WORDINGS = 'kemiripan susunan kata saja hampir selalu kebetulan';
const NO_EVIDENCE = 'Ini hanya mengatur urutan: bukan bukti, dan tidak menambah kekuatan di bawah.';

/** Why it stands higher or lower in the queue than its evidence; null when it goes by its evidence alone. @param millibits its head start */
export function orderSentence(kind: AlertKind, millibits: number): string | null {
  if (millibits === 0) return null;
  const why = millibits < 0 ? WORDINGS : (AHEAD[kind] ?? LINKED_SO);
  return `${millibits < 0 ? 'Dikemudiankan' : 'Didahulukan'} dalam antrean: ${why}. ${NO_EVIDENCE}`;
}

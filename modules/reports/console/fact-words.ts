import { formatDatesIn, formatNumber } from '../../../platform/ui/formats.ts';
import type { Proposal } from '../contract.ts';
import { destinationWords } from './words.ts';

/** Papers that the reader knows. @source engines/reading/lexicon/jobs.ts (DOCUMENTS) */
const PAPERS: Readonly<Record<string, string>> = {
  passport: 'Paspor',
  visa_visit: 'Visa kunjungan',
  visa_work: 'Visa kerja',
  visa_pilgrimage: 'Visa umrah atau haji',
  visa_student: 'Visa pelajar',
  visa: 'Visa',
  ktp: 'KTP',
  kk: 'Kartu keluarga',
  birth_certificate: 'Akta kelahiran',
  diploma: 'Ijazah',
  marriage_book: 'Buku nikah',
  police_record: 'SKCK',
  work_contract: 'Perjanjian kerja',
  placement_agreement: 'Perjanjian penempatan',
  family_permit: 'Surat izin keluarga',
  letter_of_acceptance: 'Surat penerimaan (LoA)',
  travel_document: 'SPLP',
  e_pmi: 'Kartu PMI (e-PMI)',
  ticket: 'Tiket',
  medical: 'Surat keterangan sehat',
  receipt: 'Kuitansi',
  sip2mi: 'SIP2MI',
  sip3mi: 'SIP3MI',
  job_order: 'Job order',
  recommendation: 'Surat rekomendasi',
  seaman_book: 'Buku pelaut',
  bpjs: 'Kartu BPJS',
};

const MONEY = /^([A-Z]{3}) (\d+)(?:–(\d+))?$/;
/** "IDR 6000000–9000000" → "Rp 6.000.000 sampai 9.000.000"; other currencies keep their code. */
function moneyWords(value: string): string {
  const [, currency = '', from = '', to] = MONEY.exec(value) ?? [];
  if (currency === '') return value;
  const sign = currency === 'IDR' ? 'Rp' : currency;
  return `${sign} ${formatNumber(Number(from))}${to === undefined ? '' : ` sampai ${formatNumber(Number(to))}`}`;
}

/** What a fact says, as an officer reads it; the story beside it keeps its own words. */
export function factWords({ fact, value, corrected }: Pick<Proposal, 'fact' | 'value' | 'corrected'>): string {
  if (corrected !== null) return corrected;
  if (fact === 'destination_country') return destinationWords(value);
  if (fact === 'document') return PAPERS[value] ?? value;
  if (fact === 'money') return moneyWords(value);
  if (fact === 'date') return formatDatesIn(value.replace('/', ' sampai '));
  if (fact === 'count') return value.replace('–', ' sampai ');
  return value;
}

import type { Add } from './flags.ts';
import { has } from './offer-text.ts';
import type { OfferText } from './offer-text.ts';
import { inRupiah, isHighWage, VAGUE_WAGE } from './pay.ts';

/** What a sum in an offer is for. */
type Purpose = 'wage' | 'fee' | 'gift' | 'other';

const WAGE =
  /(?:gaji\w*|upah\w*|digaji|bergaji|penghasilan|berpenghasilan|pendapatan|salary|bayaran\w*|dibayar|honor|income|blonjo|hasil|tunjangan|bersih|nett?|bawa pulang|pegang|terima|dapat|dapet|komisi|basic|rate|uang saku|allowance|sebulan|sehari|per ?bulan|per hari|per jam|kontrak setahun)(?!\w)/giu;
const FEE =
  /(?:mem)?(?:(?<!di)bayar\b|membayar|mbayar|dibayarkan|setor\w*|menyetor\w*|nyetor|biaya\w*|\bdp\b|uang muka|administrasi|pendaftaran|transfer\w*|mentransfer|\btf\b|lunasi|melunasi|pelunasan|dipungut|memungut|pungut\w*|dimintai|diminta|minta|meminta|dipatok|mematok|dibebankan|dibebani|tarif\w*|ongkos\w*|\bmodal\b|deposit|jaminan|serahkan|menyerahkan|kirim uang|ngirim|\bfee|menagih|ditagih|tagih\w*|seharga|harga|tebus\w*|menarik|ditarik|narik|panjar|uang (?:seragam|pendaftaran|administrasi|jasa|jaminan|daftar|berkas|proses|komitmen|tiket|formulir|visa|paspor|medical|gedung|jalan)|pangkal|booking|urunan|menyetorkan|merogoh|(?<!\w)kirim|\bcuma|\bsend\b|\bpay\b|\bbeli\b|membeli|menguras|mengeluarkan|all ?in|iuran|titip)/giu;
const GIFT = /(?:orang ?tua\w*|keluarga\w*|suami\w*|istri\w*|ortu|wong tuwa|wong tuo)\s+(?:\S+\s+){0,5}$/iu;
const LAWFUL =
  /(?:(?:daftar|tarif|biaya|rincian|struktur)(?: biaya)? resmi|(?:biaya|bayar|membayar|ongkos) (?:ujian|tes|paspor|resmi|visa|medical|mcu|skck|bpjs|kursus|pelatihan|bahasa)|kursus|tarif (?:ujian|pnbp|jasa|resmi)|pnbp|struktur biaya|ditetapkan|diturunkan|dibatasi|paling tinggi|iuran|tidak (?:ada |dipungut |perlu )?(?:biaya|bayar|membayar))[^.;]{0,40}$/iu;
const UNRELATED =
  /(?:capital|modal (?:dasar|usaha)|denda (?:paling banyak|maksimal)|devisa|remitansi|kerugian|anggaran|\bkur\b|plafon|kredit|bunga|bea masuk|cukai|pajak|iuran|premi|santunan|klaim|hadiah|bantuan|dana desa)[^.;]{0,40}$/iu;
const PERIODS: readonly (readonly [RegExp, number])[] = [
  [/(?:per|\/|se) ?jam|sejam|jam-?an/iu, 173],
  [/(?:per|\/) ?hari|sehari|harian|sedino/iu, 25],
  [/(?:per|\/) ?minggu|seminggu|mingguan/iu, 4.33],
  [/(?:per|\/) ?tahun|setahun|per annum/iu, 1 / 12],
];
const WAGE_AFTER =
  /^\s*(?:per ?bulan|\/ ?(?:bulan|bln)|sebulan|perbulan|per bln|(?:per|\/) ?(?:jam|hari)|sehari|setiap bulan|tiap bulan|nett?\b|bersih\b|gaji)/iu;
/** "70 juta all in", "2,7 juta sampai tempat": a price for going. */
const FEE_AFTER =
  /^\s*(?:all ?in|terima beres|lunas|samp(?:ai|e) (?=\p{L})|tekan? kono|beres|tunai|(?:telah |sudah )?(?:di(?:serahkan|setor(?:kan)?|transfer)|raib|lenyap|amblas|melayang|hangus))/iu;
const SKILLED_WORK =
  /\b(?:perawat|nurse|welder|pengelas|teknisi|insinyur|kapal pesiar|pelaut|perwira|juru mudi|chef|dokter|guru|programmer|officer|nakhoda|mualim|captain|master|carrier|rating|oiler|kapal tanker|kapal niaga|buku pelaut|engineer)\b/iu;
/** Officers of ships are paid by rank, not by the law of a country. */
const RANKED_WORK = /\b(?:officer|chief engineer|engineer|nakhoda|mualim|captain|coc|ant[- ]?(?:i|v)+|att[- ]?(?:i|v)+)\b/iu;
/** A course sold as a course, by a school. */
const COURSE = /\b(?:lpk|kursus|kelas|les bahasa|bimbel)\b/iu;
/** Dearer courses are a price for going. Our choice: half a year of language school with board costs less. */
const DEAREST_COURSE = 15e6;
/** Money that is earned in one country only. @source ISO 4217 */
const CURRENCY_LAND: Readonly<Record<string, readonly string[]>> = {
  KRW: ['KR'],
  JPY: ['JP'],
  TWD: ['TW'],
  HKD: ['HK'],
  MYR: ['MY'],
  SGD: ['SG'],
  BND: ['BN'],
  AUD: ['AU'],
  NZD: ['NZ'],
  CAD: ['CA'],
  GBP: ['GB'],
  EUR: ['DE'],
  PLN: ['PL'],
  TRY: ['TR'],
  SAR: ['SA'],
  AED: ['AE'],
  QAR: ['QA'],
  KWD: ['KW'],
};
/** What the law leaves to the worker, and exams: small sums beside these words are no sign. @source Kepka BP2MI 9/2020; exam fees as published */
const OFFICIAL_COST = /\b(?:tes|test|ujian|jft|jlpt|ielts|prometric|eps|mcu|medical|tes kesehatan|psikologi|skck|paspor|bpjs)\b/iu;
const DEAREST_EXAM = 2.5e6;
/** Larger sums are no wage. */
const LARGEST_WAGE = 500e6;
/** "biaya diklat Rp 1,4 juta sesuai PNBP". */
const BY_RULE =
  /^[^.;]{0,40}\b(?:sesuai|berdasarkan|menurut) (?:pnbp|kepka|aturan|ke?tentuan|tarif|kepdirjen|kepmen|tabel|keputusan|perka|permen|peraturan|perjanjian penempatan|lembar biaya|struktur biaya|rincian)/iu;
/** "biaya perpanjangan RM 410 dibayar majikan": nobody asks the worker. */
const PAID_BY_OTHERS =
  /^[^.;]{0,50}(?:dibayar\w*|ditanggung|diganti|dibebankan|tanggungan|dibiayai)\s+(?:kepada |oleh |pada |sepenuhnya )*(?:majikan|pemberi kerja|perusahaan|pemerintah|negara|agensi|program|apbd|pengguna)/iu;
/** "Rp 35 juta, baru dibayar bila sudah mendapat pekerjaan": nothing in advance. */
const PAID_AFTERWARDS =
  /^[^.;]{0,20}\b(?:baru |boleh |bisa )*dibayar(?:kan)? (?:setelah|sesudah|bila sudah|kalau sudah|jika sudah|begitu) /iu;
/** "Majikan akhirnya melunasi RM 31.000". */
const OTHERS_PAY =
  /\b(?:majikan|perusahaan|pemberi kerja|pemerintah|negara|agensi)(?:nya)? (?:[^.;]{0,30} )?(?:membayar|menanggung|melunasi|memba?yarkan)(?: \p{L}+){0,2} $/iu;
const WINDOW = 80;
/** "pegang bersih 14", "gaji 12-15": millions without saying so. Our choice: two figures, at most. */
const BARE_WAGE =
  /(?:gaji\w*|bersih|pegang|upah|bayaran\w*|penghasilan|dapet|nett?)\s+(?:bersih |nett? |pokok |sampai |sampe |sekitar |bisa )?((\d{1,2})(?:\s*(?:-|–|s\/d|sampai)\s*(\d{1,2}))?)(?!\d|[.,]\d|\s*(?:jam|hari|bulan|bln|org|orang|tahun|th|thn|%|jt|juta|rb|ribu|x|kali|persen|dolar|usd|ringgit|rm|riyal|yen|won|kg|cm|menit))/giu;
const MILLION = 1e6;

/** Flags what the sums of an offer say: pay far above what the law of the destination leads one to expect, or money asked. */
export function moneyFlags(offer: OfferText, date: string | undefined, add: Add): void {
  const { text, facts } = offer;
  const countries = facts.flatMap((fact) => (fact.type === 'destination_country' ? [fact.norm.iso] : []));
  // "2,1 juta won" is pay in Korea even where only a province is named.
  for (const fact of facts) if (fact.type === 'money') countries.push(...(CURRENCY_LAND[fact.norm.currency] ?? []));
  const skilled = SKILLED_WORK.test(text);
  for (const fact of facts) {
    if (fact.type !== 'money') continue;
    const before = sentenceBefore(text, fact.start);
    const after = text.slice(fact.end, fact.end + WINDOW);
    const purpose =
      PAID_BY_OTHERS.test(after) || BY_RULE.test(after) || PAID_AFTERWARDS.test(after) || OTHERS_PAY.test(before)
        ? 'other'
        : purposeOf(before, after);
    const rupiah = inRupiah(fact.norm.max, fact.norm.currency);
    const middle = inRupiah((fact.norm.min + fact.norm.max) / 2, fact.norm.currency) ?? 0;
    const lawful =
      rupiah !== undefined &&
      ((rupiah <= DEAREST_COURSE && COURSE.test(text)) || (rupiah <= DEAREST_EXAM && OFFICIAL_COST.test(text) && has(offer, 'office')));
    if (purpose === 'fee' && !lawful) add('RF_UPFRONT_FEE', fact.start, fact.end);
    if (purpose !== 'wage' || rupiah === undefined || rupiah >= LARGEST_WAGE || RANKED_WORK.test(text)) continue;
    // "1.500 hingga 3.000 ringgit": overtime and piece work are in the upper figure.
    const monthly = middle * periodOf(before, after);
    if (isHighWage(monthly, countries, skilled, date)) add('RF_SALARY_HIGH', fact.start, fact.end);
  }
  for (const match of text.matchAll(BARE_WAGE)) {
    const start = match.index + match[0].length - (match[1] ?? '').length;
    if (facts.some((fact) => fact.type === 'money' && fact.start < match.index + match[0].length && fact.end > start)) continue;
    if (isHighWage(Number(match[3] ?? match[2]) * MILLION, countries, skilled, date))
      add('RF_SALARY_HIGH', start, match.index + match[0].length);
  }
  for (const match of text.matchAll(VAGUE_WAGE)) add('RF_SALARY_HIGH', match.index, match.index + match[0].length);
  for (const match of text.matchAll(
    /(?:bayar|biaya|ongkos|tarif|setor|transfer|minta|dimintai|menyetor|membayar)\w*\s+(?:\w+\s+){0,4}?(?:puluhan|belasan|ratusan) juta|(?:menyetor|nyetor|setor)(?:kan)? (?:sejumlah )?uang|uang daftar|(?:bayar|pelunasan|lunasi|setor|tf|transfer|ragate)\s+(?:dulu\s+)?(?:\d{1,2} ?%|separ[uo]h?|setengahe?)|(?:dp|uang muka|uang pendaftaran|biaya pendaftaran|biaya administrasi|uang administrasi|biaya di muka|uang jaminan|jaminan visa|deposit(?!o)|booking (?:slot|seat|kursi)|tanda jadi|uang pangkal)\b(?! (?:ujian|tes))/giu,
  )) {
    if (
      !/(?:tanpa|bebas|gratis|no|(?:tidak|tak|tdk|g?ga|gak|nggak|ndak|ora|bukan)(?: (?:ada|ono|pakai|pake|nganggo|perlu))?)\s*$/iu.test(
        text.slice(Math.max(0, match.index - 16), match.index),
      )
    )
      add('RF_UPFRONT_FEE', match.index, match.index + match[0].length);
  }
}

/** The nearest word that says what the money is for decides. */
function purposeOf(before: string, after: string): Purpose {
  if (UNRELATED.test(before)) return 'other';
  if (WAGE_AFTER.test(after)) return 'wage';
  if (FEE_AFTER.test(after)) return 'fee';
  const wage = lastOf(before, WAGE);
  const fee = lastOf(before, FEE);
  if (GIFT.test(before) && fee < 0) return 'gift';
  if (fee > wage) return LAWFUL.test(before) ? 'other' : 'fee';
  return wage >= 0 ? 'wage' : 'other';
}

const lastOf = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

function periodOf(before: string, after: string): number {
  for (const [pattern, times] of PERIODS) if (new RegExp(`^\\s*(?:${pattern.source})`, 'iu').test(after)) return times;
  for (const [pattern, times] of PERIODS) if (new RegExp(`(?:${pattern.source})\\s+(?:\\S+\\s+){0,3}$`, 'iu').test(before)) return times;
  return 1;
}

/** The text of the same sentence in front of a sum; points inside figures ("Rp 1.200") end nothing. */
function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - WINDOW), at);
  const cut = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('! '),
    before.lastIndexOf('? '),
    before.lastIndexOf('; '),
    before.lastIndexOf('\n'),
    before.lastIndexOf(']'),
  );
  return before.slice(cut + 1);
}

import type { Evidence, Kind } from './evidence.ts';
import { has } from './offer-text.ts';
import type { OfferText } from './offer-text.ts';

/** A feast, a journey or a pilgrimage is sold; where nobody speaks of work or wages either, nothing is offered. */
const LEISURE =
  /\b(?:paket|polis|j[ae]ma'?ah|trip|tur|festival|konser|turnamen|bazar|resepsi|undangan|ppiu|pihk|mutawif|tiket masuk|bintang (?:3|4|5|tiga|empat|lima)|itinerary|city tour|umrah plus|jalan-jalan)\b|\b\d+ ?d ?\d ?n\b/iu;
/** Who sells it says that he places nobody. */
const NO_WORK =
  /\b(?:tidak|tak|bukan|nggak|gak) (?:\p{L}+ )?(?:(?:me|pe)\p{L}+ )?(?:penempatan|pemberangkatan|lowongan|untuk)(?: (?:tenaga )?kerja| bekerja| pmi| tki)?\b/iu;
export const isLeisure = (offer: OfferText): boolean =>
  LEISURE.test(offer.text) &&
  ((NO_WORK.test(offer.text) && /\b(?:ppiu|pihk)\b/iu.test(offer.text)) ||
    !has(offer, 'work', 'wage', '#job', 'taken', 'strongToil', 'police', 'harm', 'unmask'));

/** Somebody speaks for himself to whoever should come along: a number, an account, or "aku butuh …". */
export const isPrivateVoice = (offer: OfferText): boolean =>
  has(offer, '#phone', '#handle') || (has(offer, 'spoken', 'invite') && has(offer, 'seek', 'invite', 'work'));

/** Somebody goes, or is taken, out of the country or to sea … */
const GOING =
  /\b(?:luar ?neg[ea]?ri|overseas|abroad|kapal\p{L}*|perahu|visa\p{L}*|paspor\p{L}*|pasport|umr[ao]h|negeri jiran|dermaga|pelabuhan|n?(?:me)?nyeb(?:e)?rang|seberang|perairan|laut|perbatasan|bandara|tekong|(?:di)?terbang\p{L}*|mandarin|eps|topik|imigrasi|penampungan|ln|c?p?mi|tk[iw]|ctki|abk|wni|pelaut)\b/iu;
/** … and it is for work. */
const WORKING =
  /\b(?:c?p?mi|tk[iw]|ctki|abk|pekerja|buruh|pelaut|pengantin|mempelai|istri|crew|kru|art|prt|\p{L}*rekrut\p{L}*|(?:di|mem|meng|me)(?:berangkatkan|kirim(?:kan)?|tampung|nampung|ngirim(?:kan)?|irim(?:kan)?|salurkan|nyalurkan|tempatkan|nempatkan))\b/iu;
/** People are sought, sent, taken or promised work: an offer, or somebody who tells of one. */
const RECRUITING =
  /\b(?:lowongan|loker|lowker|lapangan kerja|\p{L}*rekrut\p{L}*|(?:di|men)?janji(?:kan|in)|(?:di|me)?n?(?:t?awar)(?:an|i|kan|in|kannya|annya)|(?:di|meng|ng)ajak|(?:di|mem)?butuh(?:kan)?|dicari|mencari|penempatan|pengiriman|(?:di|mem)berangkat(?:kan)?|diiming\p{L}*|(?:calon|jadi|menjadi|sebagai) (?:pekerja|pmi|tk[iw]|abk|awak|pembantu|prt|art|asisten|pengasuh|operator|admin)|kerja (?:di|ke|sebagai|resmi|jadi)|(?:mau|bisa|untuk|akan|hendak|langsung) (?:be)?kerja|magang|program|gaji (?:di|ke)|perantara|calo|sponsor|penyalur)\b/iu;
/** Somebody takes people on for work abroad, or tells how he was taken on. */
export const isRecruiting = (offer: OfferText): boolean =>
  (RECRUITING.test(offer.text) || (has(offer, '#job') && has(offer, 'wage'))) &&
  (has(offer, '#abroad') || GOING.test(offer.text)) &&
  !LOOKS_BACK.test(offer.text);
/** Who has been there tells of his own life. */
const LOOKS_BACK = /\b(?:dulu (?:saya|aku|ia|dia)|mantan (?:pekerja|pmi|tk[iw])|p?mi purna|purna (?:pmi|tk[iw]))\b/iu;

/** Kinds of evidence that a journey, a passport counter or a school shows, too. */
const OF_JOURNEYS: ReadonlySet<Kind> = new Set<Kind>(['cover', 'study', 'child', 'closed', 'fee', 'haste', 'free', 'private', 'vague']);
/** Does the text speak of somebody who goes, or is taken, abroad or to sea for work? A kind of evidence that only work shows says so, too. */
export function isOfWorkAway(offer: OfferText, { kinds, misdeeds, smuggled }: Evidence, told: number): boolean {
  const working = WORKING.test(offer.text) || has(offer, 'work', 'wage', '#job', 'taken', 'seek', 'strongToil', 'made', 'study');
  // "Menteri berjanji memberantas judi daring" names the crime and nobody who is lured to it.
  if (kinds.has('vice') && misdeeds === 1) return working;
  if (misdeeds > 1 || (misdeeds > 0 && told > 1)) return true;
  if (!GOING.test(offer.text) && !has(offer, '#abroad', 'border', 'visa', 'tourist', 'passport', 'organ', 'marry')) return false;
  return told > 0 || smuggled || working || [...kinds].some((kind) => !OF_JOURNEYS.has(kind));
}

/** What is set, allowed or forbidden for everybody is a rule, not an offer; in the passive or with "kini", as offices and papers tell it. */
export const isRule = (text: string): boolean => RULES.test(text);
const RULES =
  /\b(?:dilarang|ketentuan|aturan|peraturan|kebijakan|berlaku|(?:biaya|tarif|upah|gaji|harga|denda|usia|batas|syarat|kuota|potongan)\p{L}* (?:\S+ ){0,6}?(?:ditetapkan|diturunkan|dinaikkan|diperpanjang)|disarankan|diminta (?:memeriksa|mengecek|memilih|waspada|melapor)|diimbau|(?:kini|sekarang|mulai (?:hari ini|\d+ \p{L}+|bulan ini|tahun ini)) (?:\p{L}+ ){0,3}?(?:dapat|bisa|boleh|harus|wajib|tidak perlu|membatasi|menaikkan|menurunkan|membuka|menambah|melarang)|(?:tak|tidak) boleh (?:meminta|memotong|memungut|menahan|mendaftar|bekerja)|mendata|mencatat|didata|deklarasi|membahas|usul\p{L}*|(?:boleh|bebas|dapat) (?:ber)?(?:pindah|ganti))\b/iu;

/**
 * Steps of an orderly application, each a stem of its own: papers to send, a test, a term, an insurance, a work visa. Whoever asks two
 * of them is no lure by one strange word. @source dossier: placement-lifecycle §3.2–3.11
 */
const ORDERLY: readonly RegExp[] = [
  /\b(?:cv|lamaran|resume|portofolio|surel|e-?mail)\b/iu,
  /\b(?:sertifikat|ijazah|str|toefl|ielts|jlpt|jft|marlins|bst|buku pelaut|pengalaman (?:min\p{L}*|kerja) ?\d)(?![^.;]{0,40}\b(?:di)?palsu)/iu,
  /\b(?:wawancara|interview|seleksi|tes|ujian|psikotes) (?:\p{L}+ )?(?:user|tahap|daring|langsung|tertulis|fisik|bahasa|kesehatan|dua|tiga)/iu,
  /\bkontrak (?:kerja )?(?:selama )?(?:\d|setahun|dua|tiga|satu|minimal)/iu,
  /\b(?:asuransi|bpjs|jaminan sosial|cuti|libur|hari libur|jam kerja|lembur)\b/iu,
  /\b(?:visa kerja|work permit|employment pass|izin kerja|visa d\b|visa c1|loe\b|coe\b|perjanjian kerja|\bpk\b|\bpkl\b)(?![^.;]{0,40}\b(?:di)?palsu)/iu,
  /\b(?:sebelum|paling lambat|hingga|sampai|tutup|deadline|batas) (?:tanggal |tgl )?\d{1,2} (?:jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des)/iu,
  /\b(?:mcu|medical|opp|pembekalan|pelatihan|blk|kursus)\b/iu,
];
const isOrderly = (text: string): boolean => ORDERLY.filter((step) => step.test(text)).length >= 2;

/** What a harm told of may be, too. */
const OTHER_CRIME = /\b(?:sabu|narkoba|ganja|narkotika|miras|rokok ilegal|curanmor|begal|rampok)\b/iu;
export const isOtherCrime = (text: string): boolean => OTHER_CRIME.test(text);

/** Ministries and missions by any of their names. */
const OFFICES =
  /\b(?:kemen\p{L}+|konsul\p{L}*|konjen|kedutaan|kedubes|duta besar|dubes|dirjen|direktorat|pmk|permen\p{L}*|p3mi|pptkis|bnp2tki|bp3tki|job ?fair|job festival|bursa kerja|sp2t|im japan|urusan haji|sdn\.? ?bhd)\b/giu;
/** A school that teaches for the way is a lawful explanation. */
const SCHOOL = /\b(?:lpk|kursus|kelas|politeknik|poltek\p{L}*)\b/iu;
/** Who stops, examines or is told of a journey; in a story of harm such an office promises nothing. */
const STOPPING: ReadonlySet<string> = new Set(
  'imigrasi polresta camat kepala syahbandar puskesmas ombudsman konsuler jft jlpt prometric'.split(' '),
);

/** Is an office named, and not as what is left out ("tanpa JFT")? */
function namesOffice(offer: OfferText, told: number): boolean {
  const denials = [...(offer.signs.get('without') ?? []), ...(offer.signs.get('not') ?? [])];
  return (offer.signs.get('office') ?? []).some(
    ({ from }) =>
      !denials.some((no) => no.to === from) && !isBorrowed(offer, from) && (told === 0 || !STOPPING.has(offer.words[from]?.low ?? '')),
  );
}

/** "mengatasnamakan KBRI", "dengan logo BP2MI": whose name is borrowed has nothing to do with it. */
const BORROWS =
  /\b(?:mengatasnamakan|mencatut|dicatut|mencomot|meniru|(?:ber|dengan |memakai |menggunakan |memasang |mencantumkan )(?:logo|nama|kop|stempel)|lengkap dengan logo)\b[^.;!?\]]{0,50}$/iu;
const isBorrowed = (offer: OfferText, at: number): boolean => BORROWS.test(offer.text.slice(0, offer.words[at]?.start ?? 0));
/** "bukan P3MI", "tidak terdaftar sebagai P3MI", "mengaku P3MI". */
const LACKS = /\b(?:tanpa|bukan|tidak|tak|belum|mengaku|ngaku|dicabut|ilegal)\b[^.;!?\]]{0,40}$/iu;
const namesOfficeOtherwise = (text: string): boolean =>
  Array.from(text.matchAll(OFFICES)).some(({ index }) => !LACKS.test(text.slice(0, index)) && !BORROWS.test(text.slice(0, index)));

/** An office, a school or an orderly application stands in the text. */
export const hasLawfulWay = (offer: OfferText, told: number): boolean =>
  namesOffice(offer, told) || namesOfficeOtherwise(offer.text) || isOrderly(offer.text) || SCHOOL.test(offer.text);

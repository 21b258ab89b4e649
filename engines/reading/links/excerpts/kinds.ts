/**
 * What a published report is about. Papers that tell of one event name its kind in different words; two events of one week are seldom of
 * one rare kind.
 * @source dossier: passport-screening §2.8; bits measured on published articles of 2011–2025 (decision 0040)
 */
const KINDS: readonly { readonly kind: string; readonly bits: number; readonly words: RegExp }[] = [
  {
    kind: 'laut',
    bits: 0.5,
    words:
      /\b(?:speed ?boat|boat|pompong|perahu|kapal\p{L}*|tekong|perairan|lanal|lantamal|pancung|nakhoda|pesisir|pantai|bakau|satrol\p{L}*|polair\p{L}*|sampan|dermaga)\b/iu,
  },
  {
    kind: 'kapal celaka',
    bits: 3,
    words:
      /\b(?:tenggelam|karam|terbalik|basarnas|sar|nahas|dihantam (?:ombak|gelombang)|menabrak (?:karang|kayu)|pecah (?:lambung|kapal))\b/iu,
  },
  {
    kind: 'udara',
    bits: 2,
    words:
      /\b(?:bandara|terminal \d|konter|check-?in|pesawat|penerbangan|terbang|manifes|flight|boarding|juanda|yia|soekarno|kualanamu|kuala namu|ngurah rai|hang nadim)\b/iu,
  },
  {
    kind: 'penampungan',
    bits: 2,
    words:
      /\b(?:(?:pe|di|me)nampung\p{L}*|ditampung|(?:di|meng|peng)gerebek\p{L}*|kos-kosan|rumah (?:kos|kontrakan|singgah)|kontrakan|safe ?house|camp)\b/iu,
  },
  { kind: 'kabur', bits: 2.5, words: /\b(?:kabur|melarikan diri|jendela|sprei|seprai|selimut|melompat|meloncat|loncat|lompat|terjun)\b/iu },
  { kind: 'ginjal', bits: 3.5, words: /\b(?:ginjal|transplantasi|pendonor|renal|organ tubuh)\b/iu },
  {
    kind: 'kampus',
    bits: 3.5,
    words:
      /\b(?:mahasiswa|mahasiswi|dosen|guru besar|rektor|kampus|universitas|politeknik|magang|ferienjob|pelajar|siswa|siswi|smk|lpk)\b/iu,
  },
  { kind: 'haji', bits: 2.5, words: /\b(?:haji|umr[ao]h|jemaah|jamaah|mekkah|makkah|madinah)\b/iu },
  { kind: 'daring', bits: 2.5, words: /\b(?:judi|judol|scam\p{L}*|love ?scam\p{L}*|penipuan (?:online|daring)|operator)\b/iu },
  { kind: 'tembak', bits: 3, words: /\b\p{L}*tembak\p{L}*\b/iu },
  { kind: 'orang asing', bits: 2, words: /\b(?:rohingya|banglades\p{L}*|myanmar|wna|imigran|unhcr|pengungsi|tiongkok|china)\b/iu },
  { kind: 'awak kapal', bits: 2, words: /\b(?:abk|kapal ikan|pelaut|\p{L}*larung\p{L}*|anak buah kapal|awak kapal)\b/iu },
  { kind: 'pengantin', bits: 3.5, words: /\b(?:pengantin|(?:me)?nikah\p{L}*|dinikahi|kawin)\b/iu },
  { kind: 'bayi', bits: 3.5, words: /\bbayi\b/iu },
  { kind: 'siksa', bits: 3, words: /\b(?:\p{L}*aniaya\p{L}*|\p{L}*siksa\p{L}*|disiram|disetrika|lebam|dipukul\p{L}*)\b/iu },
  { kind: 'mati', bits: 2.5, words: /\b(?:jenazah|tewas|meninggal|dimakamkan|jasad|mayat|dibunuh|pembunuhan)\b/iu },
  { kind: 'dirawat', bits: 2.5, words: /\b(?:rs|rsud|rumah sakit|dirawat|kritis|patah tulang|luka)\b/iu },
  {
    kind: 'pengadilan',
    bits: 2,
    words:
      /\b(?:sidang|(?:di)?vonis|(?:di|ter)dakwa\p{L}*|(?:di)?tuntut|hakim|jaksa|pengadilan|mahkamah|dihukum|bersalah|terpidana|kasasi)\b/iu,
  },
  { kind: 'oknum', bits: 2, words: /\b(?:oknum|anggota (?:polri|tni|polisi)|propam)\b/iu },
  { kind: 'ladang', bits: 1.5, words: /\b(?:sawit|kebun|ladang|perkebunan)\b/iu },
  { kind: 'sekap', bits: 2.5, words: /\b(?:(?:di|pen)yekap\p{L}*|disekap|dikurung|tebusan|disandera|dikunci)\b/iu },
  { kind: 'palsu', bits: 2.5, words: /\b(?:palsu|(?:di|me)malsukan|pemalsuan)\b/iu },
  { kind: 'narkoba', bits: 3, words: /\b(?:narkoba|sabu|ganja|narkotika)\b/iu },
  { kind: 'video', bits: 2.5, words: /\b(?:video|viral)\b/iu },
  { kind: 'hamil', bits: 3, words: /\b(?:hamil|diperkosa|pelecehan|pencabulan)\b/iu },
  { kind: 'suap', bits: 2.5, words: /\b(?:suap|menyuap|pungli|gratifikasi|korupsi|ott)\b/iu },
  {
    kind: 'anak',
    bits: 2.5,
    words: /\b(?:di bawah umur|remaja|smp|sma|siswi|abg|anak-anak|1[2-7] (?:tahun|hingga)|\(1[2-7]\)|balita)\b/iu,
  },
  { kind: 'seks', bits: 3.5, words: /\b(?:psk|prostitusi|pelacur\p{L}*|lc|pub|hiburan malam|karaoke|striptis|wts|muncikari)\b/iu },
  { kind: 'tipu', bits: 3, words: /\b(?:penipuan|tertipu|menipu|kerugian|menyetor|setoran|disetor|uang muka|gagal berangkat)\b/iu },
  { kind: 'restoran', bits: 3, words: /\b(?:restoran|hotel|salon|kafe|spa|cleaning service)\b/iu },
  { kind: 'jalan', bits: 2, words: /\b(?:mobil|bus|minibus|travel|sopir|avanza|inn?ova|fortuner|truk|tol|spbu)\b/iu },
  { kind: 'hutan', bits: 2.5, words: /\b(?:hutan|bakau|mangrove|semak|jalan tikus)\b/iu },
  {
    kind: 'segel',
    bits: 3,
    words: /\b(?:(?:di|me|pe)n?[sy]egel\p{L}*|skorsing|izin(?:nya)? (?:di|telah di)?cabut|dihentikan sementara)\b/iu,
  },
  { kind: 'rumah tangga', bits: 1.5, words: /\b(?:rumah tangga|art|prt)\b/iu },
];

export const kindsOf = (text: string): ReadonlySet<string> => new Set(KINDS.flatMap(({ kind, words }) => (words.test(text) ? [kind] : [])));

const BITS = new Map(KINDS.map(({ kind, bits }) => [kind, bits]));
/** What one kind in both says, in bits. */
export const bitsOfKind = (kind: string): number => BITS.get(kind) ?? 0;

/** Who is on the way out, and who on the way home. */
const OUT = /\b(?:ke|tujuan|menuju) (?:negara )?(?:malaysia|johor|singapura|tawau)\b/iu;
const HOME =
  /\b(?:(?:pulang|kembali|dipulangkan|dideportasi|berangkat|datang|masuk|tiba|bertolak|kapal|speed ?boat|pmi|tki) )?dari (?:malaysia|johor|tawau|sabah)\b/iu;
export const wayOf = (text: string): 'out' | 'home' | undefined =>
  OUT.test(text) === HOME.test(text) ? undefined : OUT.test(text) ? 'out' : 'home';

const WOMEN = /\b(?:perempuan|wanita|gadis|tkw|mahasiswi|ibu-ibu|istri)\b/iu;
const MEN = /\b(?:pria|laki-laki|lelaki|pemuda|suami)\b/iu;
/** Are only women, or only men, spoken of? */
export const sexOf = (text: string): 'f' | 'm' | undefined =>
  WOMEN.test(text) === MEN.test(text) ? undefined : WOMEN.test(text) ? 'f' : 'm';

/** A year, or all months so far, is told of: figures of an office, no event. */
const PERIOD =
  /\b(?:sepanjang|selama) (?:tahun|semester|triwulan|\d+ (?:bulan|tahun) terakhir|januari|20\d\d)|\b(?:sejak|dari) (?:awal tahun|januari)|\b(?:hingga|sampai) (?:pertengahan|akhir) (?:tahun|20\d\d)|\bdata (?:kantor|kementerian|bp[23]mi|bnp2tki|imigrasi|kemlu)|\b\d{1,2} \p{L}+ hingga \d{1,2} \p{L}+ 20\d\d/iu;
export const tellsOfPeriod = (text: string): boolean => PERIOD.test(text);

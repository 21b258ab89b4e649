import { has } from './offer-text.ts';
import type { OfferText } from './offer-text.ts';

/** Words that make a story a warning by an office beside a lawful offer. */
const ADVICE =
  /\b(?:hati-hati|waspada\w*|jangan (?:percaya|tergiur|mudah|mau|sampai|titip)|awas|hindari|(?:agar|supaya|biar|ben|supados) (?:tidak|tak|gak|ora|mboten|ndak|terhindar)|mencegah|cegah|bukan (?:penipuan|calo)|tanpa calo|mengimbau|diimbau|imbau\w*|laporkan|melaporkan|itu bohong|adukan|pengaduan|(?:bila|jika|kalau|apabila) ada (?:pihak|yang|yg|oknum|orang)|jangan mau)\b/iu;

/** Does the text warn of others beside what it offers? */
export const advises = (text: string): boolean => ADVICE.test(text);

/** Words that turn what stands beside them into an example of what not to believe. */
const WARNS =
  /\b(?:hati-hati|h?ati2|hati hati|waspada\w*|awas|hindari|tolak (?:aja|saja)|(?:agar|supaya|untuk) (?:tidak|tak) (?:mudah |mau |gampang |langsung )?(?:tergiur|percaya|terbujuk|terjebak|tertipu|terjerat|menerima|berangkat)|(?:meng|di)?imbau\w*|(?:meng|di)ingatkan|peringatan|ciri-ciri|ciri (?:calo|penipuan|lowongan)|hoa(?:ks|x)|cek fakta|cara (?:me)?lapor\w*|(?:kalau|jika|bila|apabila|kalo) ada (?:\p{L}+ ){0,2}(?:yang|yg) (?:menawar\p{L}*|mengajak|nawar\p{L}*|minta|meminta|bilang|mengaku|ngaku|mengatasnamakan|menjanjikan)|(?:kalau|jika|bila|apabila|kalo) (?:\p{L}+ )?(?:diajak|ditawari|ditawarkan|diminta|disuruh) [^.;!?]{0,80}?(?:tanyakan|tanya dulu|tolak|jangan|lapor|cek|pastikan|batalkan|dibatal\p{L}*)|mending (?:di)?(?:batal|tolak)\p{L}*|(?:itu|ini|tersebut) (?:bohong|palsu|penipuan|tidak benar)|tidak benar|(?:patut|perlu|harus|wajib|layak|hendaknya|sebaiknya|silakan) (?:di)?(?:curiga|waspada)\p{L}*|(?:dianjurkan|disarankan|hendaknya|sebaiknya) (?:\p{L}+ )?(?:(?:me)?ngecek|(?:mem)?eriksa|mencek|cek|memastikan|pastikan|bertanya|melapor\p{L}*|memilih|lewat jalur resmi))\b/iu;
/**
 * Asked of citizens to beware: a verb of asking, and within its sentence what a careful person does; and "tidak (mudah) tergiur", which is
 * said of nobody but in advice. A perpetrator asks, too, but not for care. @source grammar of reported requests; the reach is our choice
 */
const URGES =
  /\b(?:(?:me|di)minta|(?:me|di)nyeru(?:kan)?|diserukan|(?:ber)?pesan(?:nya)?|(?:me|di)?wanti-wanti|(?:me|di)(?:tegas|tekan|saran|anjur)kan|menyarankan|menekankan|mengajak|mendorong|perlu|harus|wajib|hendaknya|sebaiknya|mohon|tolong)\b(?:[ ,:"“]+[^\s.!?;]+){0,8}?[ ,:"“]+(?:(?:me)?waspada\p{L}*|(?:ber)?hati-hati|(?:ekstra |lebih )?(?:cermat|teliti|selektif|jeli|kritis)|(?:tidak|tak|jangan)(?: \p{L}+)? percaya|tidak (?:mudah|gampang|sembarang\p{L}*|asal|serta-merta))\b|\b(?:tidak|tak|jangan|jgn|agar|ojo|nggak)(?: \p{L}+)? (?:tergiur|terbuai|terbujuk|tergoda|terpedaya|terperdaya|terlena|terkecoh|terpancing)\b/iu;
/**
 * "Jangan …": whoever lures forbids to tell, to doubt and to miss the chance; whoever warns forbids to believe, to pay, to follow. The
 * lure's few prohibitions are named, all others are advice.
 */
const FORBIDS =
  /(?:\b(?:jangan|jgn|ojo|ampun|mboten pareng)|(?<=^|[.!?;]\s?)aja)\s+(?!(?:\p{L}+\s+)?(?:bilang|cerita\p{L}*|ngomong|omong|lapor|kasih|kasi|beri ?tahu|beritahu\p{L}*|takut|ragu\p{L}*|khawatir|kuatir|lupa|ketinggalan|tunggu|nunggu|lewatkan|sia-siakan|kelamaan|malu|banyak|tanya|ditunda|menunda|tunda|bawa|kandha|kondo|crito|share|sebar|pulang|kabur|keluar|sedih|minder|sungkan|bosan|telat|terlambat|disia-siakan|nangis|menangis|rewel|main|baper|nawar|dipikir|mikir|telepon|telpon|menelepon|hubungi|buka|jawab|ngaku|sampai\p{L}*|kabar\p{L}*|sebut\p{L}*|umbar|ember|heran|kaget|macam|nyesel|menyesal|mundur|batal|ganti|matikan|jauh)\b)\p{L}/iu;
/** What is told as usual of such people, not of one offer. */
const USUALLY =
  /\b(?:sosialisasi|penyuluhan|narasumber|webinar|contoh (?:iklan|lowongan|tawaran|kasus|modus)\p{L}*|modus(?:nya)? (?:yang )?(?:sering|umum|lazim|paling|biasa)\w*|(?:pelaku|sindikat|calo|penipu|perekrut) (?:biasanya|kerap|sering|umumnya)|biasanya (?:pelaku|korban|calo|penipu)|tips (?:agar|aman|supaya|sebelum|cerdas|me\p{L}+)|kenali|buku saku|modul|(?:poster|spanduk|baliho) (?:\S+ ){0,3}?(?:imbauan|edukasi|peringatan|sosialisasi|anti|waspada|cegah|pencegahan|berisi|bertuliskan|bahaya|di (?:kantor|balai|aula))|drama|teater|film|pameran|lomba|survei|jajak pendapat|riset|penelitian|skripsi|kkn|seminar|talkshow|podcast|(?:ahli|pakar|akademisi|pengamat|peneliti) (?:\S+ )?(?:menerangkan|menjelaskan|menilai|menyebut|mengatakan|berpendapat)|dialog|diskusi|materi|(?:me|di|ter)?latih\p{L}* (?:\S+ ){0,2}(?:kader|relawan|perangkat|penyuluh|fasilitator))\b/iu;
/** Somebody asks whether what he was told is right, and offers nothing. */
const ASKS =
  /\b(?:apa(?:kah)? (?:benar|betul|bener|itu|ini|boleh|bisa|aman|sah|legal|resmi)|benarkah|betulkah|bolehkah|bisakah|amankah|gimana|bagaimana|piye|mau (?:tanya|nanya)|tanya dong|ada (?:yang|yg) (?:tahu|tau|punya info|pernah)|(?:bisa|boleh|aman|bener|benar|betul) (?:gak|ga|nggak|tidak|ndak|apa tidak))\b[^?]*\?/iu;
/** Offices that warn but place nobody. */
const STATION = /\b(?:pimpasa|kanim|polsek|polres|polda|bhabinkamtibmas|babinsa)\b/iu;
/** Where to report: then the number is the office's. */
const REPORTED = /\b(?:lapor\p{L}*|pelapor|pengaduan|adukan|hotline)\b/iu;

/** A person's number; an office is called by a landline, at its desk, or by a number that the text calls its own. */
const PRIVATE_NUMBER = /(?:\+?62|0)[\s-]?8\d/gu;
/** "laporkan ke WhatsApp 0811…", "call center KP2MI 0811…": what stands before the number, in the same sentence. */
const AT_AN_OFFICE =
  /\b(?:lapor\p{L}*|(?:di)?adukan|pengaduan|hotline|call ?cent(?:er|re)|halo|kp2mi|bp2mi|bp3mi|p4mi|kemlu|kbri|kjri|kdei|disnaker\p{L}*|imigrasi|kanim|pimpasa|polres\p{L}*|polsek|polda)\b[^.!?\n]{0,40}$/iu;
const namesPrivateNumber = (text: string): boolean =>
  Array.from(text.matchAll(PRIVATE_NUMBER)).some(({ index }) => !AT_AN_OFFICE.test(text.slice(0, index)));
const DESK = /\b(?:kantor|call center|layanan|pos pelayanan)\b/iu;

const WANTS_A_CALL = /\b(?:japri|inbo[xk]|dm|pm|minat|wa|whatsapp|hub|hubungi|chat|kontak|dengan kami|sama (?:kami|saya|aku))\b/iu;

/** A warning of offers, given by an office or anybody who wants nothing: it names no private number and nobody to turn to but offices. */
export const isWarningOnly = (offer: OfferText): boolean =>
  (WARNS.test(offer.text) || URGES.test(offer.text) || FORBIDS.test(offer.text) || USUALLY.test(offer.text) || ASKS.test(offer.text)) &&
  (!(has(offer, '#handle') || namesPrivateNumber(offer.text)) || (REPORTED.test(offer.text) && !has(offer, '#money'))) &&
  (!has(offer, 'self') || has(offer, 'office') || STATION.test(offer.text) || DESK.test(offer.text) || !WANTS_A_CALL.test(offer.text));

/** Ships, harbours, airports, estates, accounts and schools: named things that the reader of facts leaves alone. */
export const VESSEL =
  /\b(?:KM|KMP|KLM|KRI|MV|FV|MT|KM\.|[Kk]apal(?: (?:motor|cumi|ikan|tuna|penangkap ikan|rawai|kargo|tanker|pesiar|tunda|nelayan|asing))?|[Ss]peed ?boat)\s+((?:(?:No\.?|Nomor)\s?(?=\d)|[A-Z][\p{L}\d]+\s?|\d+\b){1,4})/gu;
/** "ABK Lu Rong Yu 668": two capitals and a number are a fishing vessel where crews are spoken of. */
export const NUMBERED_VESSEL = /\b((?:[A-Z]\p{Ll}+\s){2,3}(?!(?:19|20)\d\d\b)\d{2,4})\b/gu;
export const CREW = /\b(?:abk|anak buah kapal|awak|kapal|pelaut|kru)\b/iu;
export const SPOT =
  /\b(?:[Pp]elabuhan|[Bb]andara|[Dd]ermaga|[Tt]erminal|[Pp]ulau|[Pp]antai|[Mm]uara|[Tt]eluk|[Kk]awasan|[Kk]ompleks)((?:\s+[A-Z][\p{L}]+){1,3})/gu;
/** The same in a chat without capitals. */
export const SMALL_SPOT = /\b(?:pelabuhan|bandara|terminal|dermaga)\s+(\p{L}{4,})/giu;
export const AIRPORT = /soekarno[- ]?hatta|soetta|cengkareng/iu;
export const ESTATE =
  /\b(?:[Hh]otel|[Pp]erumahan|[Pp]erum|[Aa]partemen|[Rr]uko|[Gg]riya|[Ll]osmen|[Ww]isma|[Kk]os|[Jj]alan|[Jj]l\.?|[Gg]ang|[Pp]asar)((?:\s+[A-Z][\p{L}]+){1,3})/gu;
export const ACCOUNT =
  /\b[Aa]kun\s+(?:(?:media sosial|[Ff]acebook|FB|fb|[Ii]nstagram|IG|[Tt]ik[Tt]ok|[Tt]elegram)\s+)?(?:bernama\s+)?["“]?((?:[A-Z][\p{L}\d]+\s?){2,5})/gu;
/** A group or channel: many recruit in one, so it ties less than an account. */
export const GROUP =
  /\b(?:[Gg]rup|[Gg]roup|[Kk]anal|[Cc]hannel|[Hh]alaman|[Kk]omunitas)\s+(?:(?:WA|WhatsApp|[Ff]acebook|FB|fb|[Ii]nstagram|[Tt]elegram)\s+)?["“'‘]?((?:[A-Z][\p{L}\d]+\s?){2,5})/gu;
export const SCHOOL = /\b(?:Universitas|Politeknik|Institut|SMK|SMKN|STIKES|Sekolah)((?:\s+[A-Z][\p{L}\d]+){1,4})/gu;

/** What such a shape names in this text, in lower case. */
export const namesBy = (pattern: RegExp, text: string): string[] =>
  Array.from(text.matchAll(pattern), (match) => (match[1] ?? '').trim().toLowerCase());

/** Unusual matters that tie reports together; ordinary words of the field tie nothing. Our choice. */
const TOPICS: readonly (readonly [string, RegExp])[] = [
  ['ginjal', /\bginjal\w*|\bpendonor\b|organ tubuh|\borgan\b/iu],
  ['pengantin pesanan', /pengantin pesanan|kawin kontrak|pesan(?:an)? pengantin|menikahi gadis/iu],
  ['ferienjob', /ferienjob/iu],
  ['petugas imigrasi terlibat', /(?:petugas|oknum|pegawai)\s+(?:\w+\s+)?imigrasi/iu],
  ['oknum polisi', /oknum (?:anggota )?(?:polisi|polri)/iu],
  ['oknum tni', /oknum (?:anggota )?tni/iu],
  ['dilarung', /dilarung|larung/iu],
  ['kapal tenggelam', /kapal\w*\s+(?:\w+\s+){0,4}(?:tenggelam|karam|terbalik)/iu],
  ['judi', /judi online|judol/iu],
  ['scam', /\bscam/iu],
  ['disekap', /disekap|penyekapan/iu],
  ['pemohon paspor diantar', /(?:antar|diantar|mengantar)\w*[^.]{0,60}paspor|paspor[^.]{0,80}(?:diantar|mengantar)/iu],
  ['bayi', /(?:jual|penjualan|perdagangan) bayi/iu],
  ['umrah', /\bumr[ao]h\b/iu],
  ['magang', /\bmagang\b/iu],
  ['abk', /\babk\b|anak buah kapal/iu],
];

export const topicsOf = (text: string): ReadonlySet<string> =>
  new Set(TOPICS.filter(([, pattern]) => pattern.test(text)).map(([topic]) => topic));

/** The site of a link, unless everybody's: an office's, a paper's or a platform's. */
export function siteOf(link: string): string[] {
  const site = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)/iu.exec(link)?.[1]?.toLowerCase();
  return site === undefined || COMMON_SITES.test(site) ? [] : [site];
}
const COMMON_SITES =
  /(?:go\.id|ac\.id|wa\.me|facebook|fb\.|instagram|tiktok|telegram|t\.me|youtube|google|bit\.ly|linktr|kompas|detik|tribun|antara|okezone|tempo|liputan|cnn|zoom)/u;

/** Airports by the names they are called by; two of them are names of people. */
export const AIRPORTS: ReadonlySet<string> = new Set([
  'soekarno-hatta',
  'soekarno hatta',
  'soekarno',
  'hatta',
  'juanda',
  'ngurah rai',
  'kualanamu',
  'soetta',
  'hang nadim',
  'yia',
]);

/** What an application is for, as far as papers and answers differ. */
export type Purpose = 'visit' | 'pilgrimage' | 'work' | 'study';

export function purposeOf(purpose: string): Purpose {
  if (purpose === 'umrah' || purpose === 'hajj') return 'pilgrimage';
  if (purpose === 'pmi' || purpose === 'formal_work' || purpose === 'internship') return 'work';
  return purpose === 'study' ? 'study' : 'visit';
}

/** Words of somebody who has no plan of his own. @source dossier: passport-screening §2.5 I03 ("to have one just in case"); words: our choice */
const NO_PLAN =
  /\b(?:belum (?:tahu|tau|pasti|jelas|ditentukan)|tidak (?:tahu|tau|jelas)|(?:gak|nggak|ndak|enggak) (?:tahu|tau)|ikut (?:saja|aja)|lihat nanti|kapan[- ]kapan|jaga[- ]jaga|(?:nanti|akan) (?:dikabari|diberi tahu)|tunggu (?:kabar|info)|siapa tahu|terserah|entah|disuruh|kata teman|sekadar punya)\b/iu;

/** Words that belong to one purpose and hardly to another. Our choice. */
const TELLS: readonly (readonly [Purpose, RegExp])[] = [
  ['pilgrimage', /\b(?:umr[ao]h|haji|ziarah|tanah suci|m[ae]k+ah|madinah|ibadah)\b/iu],
  [
    'work',
    /\b(?:be?kerja (?:di|ke|sebagai|pada)|(?:mau|akan|untuk|berangkat|ikut) (?:be)?kerja|kontrak|perjanjian (?:kerja|penempatan)|majikan|pmi|tki|tkw)\b/iu,
  ],
  ['study', /\b(?:kuliah|beasiswa|kursus|pertukaran pelajar|semester)\b/iu],
  ['visit', /\b(?:liburan?|jalan[- ]jalan|wisata|tur|pelesir|belanja|menjenguk|menengok|nengok|mengunjungi|berkunjung|honeymoon)\b/iu],
];
/** Pilgrims go there and nowhere else. */
export const HOLY_LAND = 'SA';
/** Purposes whose wording says what is meant; `other` may be anything. */
const PLAIN: ReadonlySet<string> = new Set('tourism family_visit medical umrah hajj pmi formal_work internship study'.split(' '));

/**
 * Whether somebody says that he has no plan.
 * @returns undefined when nothing was said
 */
export function saysNoPlan(answer: string | undefined): boolean | undefined {
  return answer === undefined ? undefined : NO_PLAN.test(answer);
}

/**
 * Whether what is said, or where it goes, does not fit what is applied for.
 * @returns undefined when neither can be told
 * @source  dossier: passport-screening §2.5 I04, I05, I07
 */
export function contradicts(purpose: string, destination: string | undefined, answer: string | undefined): boolean | undefined {
  const stated = purposeOf(purpose);
  const elsewhere = stated === 'pilgrimage' && destination !== undefined && destination !== HOLY_LAND;
  if (elsewhere) return true;
  if (answer === undefined || !PLAIN.has(purpose)) return stated === 'pilgrimage' && destination !== undefined ? false : undefined;
  const told = TELLS.filter(([, words]) => words.test(answer)).map(([kind]) => kind);
  return told.length > 0 && !told.includes(stated);
}

/** Endings and beginnings of Indonesian, Malay and Javanese words as people write them in chats. @source KBBI; Javanese ngoko -e, -ne, -ake, -no; our choice of what is common */
const ENDINGS = [
  'nya',
  'ne',
  'lah',
  'kah',
  'pun',
  'ku',
  'mu',
  'kan',
  'ken',
  'ake',
  'aken',
  'ke',
  'no',
  'in',
  'an',
  'en',
  'i',
  'e',
  'o',
  '2',
];
/** Beginning, and what the stem may have lost to it: "menahan" is "tahan", "nyetor" is "setor". */
const BEGINNINGS: readonly (readonly [string, readonly string[]])[] = [
  ['memper', ['']],
  ['diper', ['']],
  ['menge', ['']],
  ['meny', ['s', 'c']],
  ['meng', ['', 'k']],
  ['mem', ['', 'p']],
  ['men', ['', 't']],
  ['me', ['']],
  ['peny', ['s', 'c']],
  ['peng', ['', 'k']],
  ['pem', ['', 'p']],
  ['pen', ['', 't']],
  ['per', ['']],
  ['pe', ['']],
  ['ber', ['']],
  ['be', ['']],
  ['ter', ['']],
  ['te', ['']],
  ['ke', ['']],
  ['se', ['']],
  ['di', ['']],
  ['nge', ['']],
  ['ny', ['s', 'c']],
  ['ng', ['', 'k']],
  ['n', ['t']],
  ['m', ['p', '']],
  ['ku', ['']],
];
const LEAST_STEM = 3;

/**
 * Every stem a word may be built on, the word itself first: "dititipin" gives "titip", "mbayare" gives "bayar".
 * @param word  in lower case
 * @returns     candidates to look up; most are no words at all
 */
export function stemsOf(word: string): string[] {
  const out = new Set([word]);
  // "bersih2", "jalan-jalan": the doubled word once.
  const once = word.replace(/2$/, '');
  const bare = [word, once].flatMap((form) => withoutEndings(form));
  for (const form of bare) {
    out.add(form);
    for (const [beginning, lost] of BEGINNINGS) {
      if (!form.startsWith(beginning)) continue;
      const rest = form.slice(beginning.length);
      if (rest.length >= LEAST_STEM - 1) for (const letter of lost) out.add(letter + rest);
    }
  }
  return [...out].filter((stem) => stem === word || stem.length >= LEAST_STEM);
}

/** The word without up to two endings: "simpan|kan|nya". */
function withoutEndings(word: string): string[] {
  const out = [word];
  for (let from = 0, round = 0; round < 2; round += 1) {
    const until = out.length;
    for (; from < until; from += 1) {
      const form = out[from] ?? '';
      for (const ending of ENDINGS)
        if (form.endsWith(ending) && form.length - ending.length >= LEAST_STEM) out.push(form.slice(0, -ending.length));
    }
  }
  return out;
}

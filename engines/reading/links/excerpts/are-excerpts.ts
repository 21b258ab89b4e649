import type { Traits } from '../traits.ts';

/** What was left out of a text is marked so by whoever quotes it. */
const CUT = /\[(?:…|\.{3})\]|\((?:…|\.{3})\)/u;
/** So large a part must be quotations; whoever quotes one fragment leaves nothing out. Our choice: lists of reports have a fifth at most. */
const LEAST_CUT = 1 / 3;
/** Papers name who told them, or an officer with his rank; people say "kata Bu RT". */
const SOURCE =
  /\b(?:kata|ujar|menurut|keterangan|jelas|tutur|ungkap|terang|tegas|imbuh) (?!(?:Bu|Pak|Mbak|Mas|Mama|Mak|Ibu|Bapak|Om|Tante|Wak|Kak|RT|RW)\b)\p{Lu}|\b(?:AKP|AKBP|Kombes|Kompol|Irjen|Brigjen|Komjen|Kolonel|Letkol|Mayor|Kapten|Lettu|Ipda|Iptu|Aiptu|Bripka|Laksma)\b/u;
/**
 * So many of a list, and at least so many reports, name their sources.
 * @source measured: .35 to .53 of published articles, .04 of our own lists at most (decision 0040)
 */
const LEAST_SOURCES = 1 / 5;
const FEW = 3;

/** Is this a collection of quotations from published articles? */
export function areExcerpts(traits: readonly Traits[]): boolean {
  const share = (sign: RegExp): number => traits.filter(({ text }) => sign.test(text)).length / traits.length;
  return share(CUT) > LEAST_CUT || (share(SOURCE) > LEAST_SOURCES && share(SOURCE) * traits.length >= FEW);
}

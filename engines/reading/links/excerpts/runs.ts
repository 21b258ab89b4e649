/** Where in a text such a run of words begins and ends. */
export type Run = readonly [number, number];

/** "kata AKP Ronggo Wetan", "Danlanal Kolonel Laut (P) Ronggo": who told the paper. */
const TELLER =
  /\b(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|papar|imbuh|terang|beber|keterangan|menurut|oleh|AKP|AKBP|Kombes|Kompol|Irjen|Brigjen|Komjen|Kolonel|Letkol|Mayor|Kapten|Lettu|Ipda|Iptu|Aiptu|Aipda|Bripka|Laksma|Kapol\p{L}+|Kasat|Danlanal)(?:\s+(?:\p{Lu}[\p{L}.'’]*|\([A-Z]+\)))+/gu;
/** "Pantai Ronggo", "Lanal Wetan": named after a place. */
const SPOT =
  /\b(?:[Pp]elabuhan|[Bb]andara|[Dd]ermaga|[Tt]erminal|[Pp]ulau|[Pp]antai|[Mm]uara|[Tt]eluk|[Tt]anjung|[Tt]anjong|[Ss]ei|[Ss]ungai|[Ss]elat|[Pp]erairan|[Dd]esa|[Dd]usun|[Kk]ampung|[Jj]alan|[Jj]l\.?|[Kk]ecamatan|[Kk]elurahan|Lan(?:al|ud)|Pol(?:da|res|sek)\p{L}*|Imigrasi|TPI)(?:\s+\p{Lu}\p{L}+){1,3}/gu;

const runsOf = (pattern: RegExp, text: string): Run[] =>
  Array.from(text.matchAll(pattern), ({ 0: { length }, index }): Run => [index, index + length]);
/** Officers and others who told the paper, with their ranks. */
export const tellersIn = (text: string): Run[] => runsOf(TELLER, text);
/** Beaches, harbours, roads, offices by their places. */
export const spotsAround = (text: string): Run[] => runsOf(SPOT, text);
export const isWithin = (at: number, runs: readonly Run[]): boolean => runs.some(([start, end]) => start <= at && at < end);

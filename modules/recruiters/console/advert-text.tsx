import type { AdvertAnswer } from '../contract.ts';

type Flag = AdvertAnswer['flags'][number];
interface Piece {
  readonly text: string;
  readonly start: number;
  /** Numbers of the signs that speak of it, as in the list below. */
  readonly signs: readonly number[];
  readonly warning: boolean;
}

/** Cuts the text at every beginning and end of a sign, so that overlapping signs mark the same letters. */
function piecesOf(text: string, flags: readonly Flag[]): Piece[] {
  const cuts = [...new Set([0, text.length, ...flags.flatMap((flag) => [flag.start, flag.end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    const over = flags.flatMap((flag, index) => (flag.start < end && flag.end > start ? [index] : []));
    return {
      text: text.slice(start, end),
      start,
      signs: over.map((index) => index + 1),
      warning: over.some((index) => flags[index]?.warning === true),
    };
  });
}

/** The text as it was pasted, with every sign marked at its place and numbered like the list beside it. */
export function AdvertText({ text, flags }: { readonly text: string; readonly flags: readonly Flag[] }) {
  return (
    <p className="max-w-prose break-words whitespace-pre-wrap">
      {piecesOf(text, flags).map((piece) =>
        piece.signs.length === 0 ? (
          <span key={piece.start}>{piece.text}</span>
        ) : (
          <mark
            key={piece.start}
            className={`rounded px-0.5 ${piece.warning ? 'bg-menunggu-soft text-menunggu' : 'bg-selesai-soft text-selesai'}`}
          >
            {piece.text}
            <sup className="ml-0.5 font-semibold">{piece.signs.join(' ')}</sup>
          </mark>
        ),
      )}
    </p>
  );
}

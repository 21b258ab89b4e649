import { formatDatesIn } from '../formats.ts';

const ADDRESS = /(https?:\/\/\S+)/;
const siteOf = (address: string): string => address.replace(/^https?:\/\/(?:www\.|amp\.)?/, '').split('/')[0] ?? address;

/** A source as people name it: of an address only the site stands there, the whole is one click away. */
export function SourceText({ text }: { readonly text: string }) {
  return text.split(ADDRESS).map((part) =>
    ADDRESS.test(part) ? (
      <a key={part} href={part} target="_blank" rel="noreferrer" className="link">
        {siteOf(part)}
      </a>
    ) : (
      part
    ),
  );
}

/** A source with its day: "kumparan.com (24 April 2025)"; many sources name their day themselves. */
export function DatedSource({ source, date }: { readonly source: string; readonly date: string }) {
  const day = formatDatesIn(date);
  return (
    <>
      <SourceText text={source} />
      {!source.includes(day) && ` (${day})`}
    </>
  );
}

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

/** A source with its day: "kumparan.com (24 April 2025)". */
export function DatedSource({ source, date }: { readonly source: string; readonly date: string }) {
  return (
    <>
      <SourceText text={source} /> ({formatDatesIn(date)})
    </>
  );
}

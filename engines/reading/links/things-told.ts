import { TITLES } from '../lexicon/institutions.ts';
import { PLAIN_WORDS } from '../lexicon/plain-words.ts';
import type { Span } from '../spans.ts';
import type { Reading } from '../text/tokens.ts';

/**
 * Things by which people tell a story again: what they rode in, slept in, were to do. One says little; several beside a name or a
 * place say that it is the same story.
 * @source our choice, after how strangers told one event in different words
 */
const THINGS: readonly (readonly [string, string])[] = [
  ['minibus', 'elf hiace minibus l300'],
  ['mobil', 'avanza innova xenia kijang apv ertiga'],
  ['truk', 'truk truck pikap pickup'],
  ['bus', 'bus'],
  ['pukat', 'pukat'],
  ['pancung', 'pancung pompong'],
  ['ruko', 'ruko'],
  ['gudang', 'gudang'],
  ['salon', 'salon'],
  ['toko', 'toko tokonya'],
  ['bengkel', 'bengkel'],
  ['konter', 'konter counter'],
  ['warung', 'warung warungnya kedai'],
  ['pasar', 'pasar'],
  ['panggung', 'panggung'],
  ['lantai', 'lantai tingkat'],
  ['sayur', 'sayur'],
  ['sawit', 'sawit'],
  ['kayu', 'kayu'],
  ['karet', 'karet'],
  ['udang', 'udang'],
  ['burung', 'burung'],
  ['perawat', 'perawat nurse'],
  ['pabrik', 'pabrik'],
  ['restoran', 'restoran'],
  ['spa', 'spa pijat'],
  ['kebun', 'kebun ladang'],
  ['medical', 'medical medikal'],
  ['ijazah', 'ijazah'],
  ['kartu keluarga', 'kk'],
  ['buku nikah', 'nikah'],
  ['sertifikat', 'sertifikat'],
  ['kos', 'kos kost kosan'],
  ['pesantren', 'pesantren pondok'],
  ['masjid', 'masjid musala mushola'],
  ['utang', 'utang hutang pinjaman pinjeman'],
  ['hotel', 'hotel'],
  ['umrah', 'umrah umroh omroh'],
  ['tebusan', 'tebusan'],
  ['tiket', 'tiket tiketnya'],
  ['facebook', 'facebook fb'],
  ['kafe', 'kafe cafe karaoke'],
  ['gembok', 'gembok digembok'],
  ['ktp', 'ktp'],
  ['malaria', 'malaria'],
  ['satpam', 'satpam'],
];
const thingOf = new Map(THINGS.flatMap(([thing, words]) => words.split(' ').map((word) => [word, thing] as const)));
const COLOURS: ReadonlySet<string> = new Set(
  'merah biru hijau kuning putih hitam oranye jingga ungu abu coklat cokelat silver perak krem'.split(' '),
);

/** Things of a story, with their colour where one is told. */
export const thingsOf = ({ tokens }: Reading, spans: readonly Span[]): ReadonlySet<string> =>
  new Set([
    ...tokens.flatMap(({ low }, at) => {
      const thing = thingOf.get(low) ?? thingOf.get(low.replace(/nya$/u, ''));
      const colour = tokens.slice(at + 1, at + 4).find((next) => COLOURS.has(next.low))?.low;
      return thing === undefined ? [] : colour === undefined ? [thing] : [thing, `${thing} ${colour}`];
    }),
    ...spans.flatMap((span) => (span.type === 'job' ? [span.norm.canon] : [])),
  ]);

const TRADES: ReadonlySet<string> = new Set('salon toko warung bengkel konter kedai depot laundry apotek'.split(' '));
/** "toko Baba Hendrik", "mbak Nik salon": as many words apart. Our choice. */
const TRADE_REACH = 3;
const LEAST_NAME = 3;
/** "Mbak Nik" is no number of a card. */
const SHORT_CALLED = 'nik';

/** Somebody with a polite word and a trade beside it: a byname, however short the name. */
export function tradesmenIn({ tokens }: Reading): string[] {
  return tokens.flatMap(({ low, kind }, at) => {
    if (
      kind !== 'word' ||
      !TITLES.has(tokens[at - 1]?.low ?? '') ||
      low.length < LEAST_NAME ||
      TRADES.has(low) ||
      (PLAIN_WORDS.has(low) && low !== SHORT_CALLED) ||
      TITLES.has(low)
    )
      return [];
    const near = tokens.slice(Math.max(0, at - TRADE_REACH), at + TRADE_REACH);
    const trade = near.find((token) => TRADES.has(token.low))?.low;
    return trade === undefined ? [] : [`${low} ${trade}`];
  });
}

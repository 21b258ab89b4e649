import { nameKey } from '../../gazetteer/index.ts';
import type { Gazetteer } from '../../gazetteer/index.ts';
import { isGivenName } from '../lexicon/given-names.ts';
import {
  FACILITIES,
  HEAD_NEEDS,
  INSTITUTION_HEADS,
  INSTITUTIONS,
  LEGAL_FORMS,
  OFFICES,
  SAYS_AFTER,
  TITLES,
} from '../lexicon/institutions.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/months.ts';
import { ENDS_NAME, JOINERS, LOCAL_OFFICES, OFFICE_TAIL, OFFICE_TAILS, POLICE_UNITS } from '../lexicon/office-words.ts';
import { PLAIN_WORDS } from '../lexicon/plain-words.ts';
import type { Claims } from '../spans.ts';
import type { Reading, Token } from '../text/tokens.ts';

const LONGEST_NAME = 7;
const COMMON_HOUSES = new Set(['hotel', 'toko', 'warung', 'gudang', 'kafe', 'klinik', 'apartemen', 'kos', 'dermaga']);
/** Bodies that are not named after a person: the name behind them is who speaks for them. */
const PEOPLE_HEADS = new Set(
  'serikat forum jaringan komite komisi dinas badan direktorat kementerian kantor satuan gugus unit balai kepolisian'.split(' '),
);

/** Finds companies, agencies and offices, and blocks ships, streets and ports so that their names are not read as places. */
export function findOrganisations(reading: Reading, claims: Claims, gazetteer: Gazetteer | undefined): void {
  const { tokens } = reading;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !claims.isFree(token.start, token.end)) continue;
    const end = companyEnd(reading, at) || turnedCompanyEnd(tokens, at) || officeEnd(reading, at, gazetteer);
    if (end > 0) {
      const last = tokens[end - 1];
      if (last === undefined) continue;
      const canon = LEGAL_FORMS.has(token.low) ? withoutTown(tokens, at, end, gazetteer) : undefined;
      claims.add('organisation', token.start, last.end, canon === undefined ? {} : { canon });
      at = end - 1;
      continue;
    }
    const blocked = facilityEnd(reading, at);
    const last = tokens[blocked - 1];
    if (blocked > 0 && last !== undefined) {
      claims.block(token.start, last.end);
      at = blocked - 1;
    }
  }
}

function isNamePart(token: Token | undefined, caseless: boolean): boolean {
  if (token === undefined || token.kind !== 'word' || ENDS_NAME.has(token.low)) return false;
  return caseless ? !PLAIN_WORDS.has(token.low) && !SAYS_AFTER.has(token.low) : token.capital;
}

/** "PT Buana Lintas Karya Bekasi", "CV. Maju", "LPK Sakura". */
function companyEnd({ tokens, caseless }: Reading, at: number): number {
  const token = tokens[at];
  if (token === undefined || !LEGAL_FORMS.has(token.low)) return 0;
  const short = ['pt', 'cv', 'ud', 'pd', 'so'].includes(token.low);
  if (!caseless && !token.capital && !(short && tokens[at + 1]?.capital === true)) return 0;
  if (short && !caseless && token.low !== 'pt' && token.low !== 'cv' && token.raw !== token.raw.toUpperCase()) return 0;
  if (!short && caseless && token.low !== 'lpk' && token.low !== 'yayasan') return 0;
  let pos = tokens[at + 1]?.raw === '.' ? at + 2 : at + 1;
  const from = pos;
  const most = caseless ? 4 : LONGEST_NAME;
  while (pos - from < most && isNamePart(tokens[pos], caseless) && tokens[pos]?.newLine !== true) {
    pos += 1;
    if (tokens[pos]?.raw === '&' || (tokens[pos]?.raw === '.' && (tokens[pos - 1]?.raw.length ?? 9) <= 1)) pos += 1;
  }
  return pos > from ? pos : 0;
}

/** "BINA SUKSES GEMILANG PT", "ANUGRAH GRAHA PERTIWI, PT": the form stands behind the capitals. */
function turnedCompanyEnd(tokens: readonly Token[], at: number): number {
  let pos = at;
  while (
    pos - at < LONGEST_NAME &&
    tokens[pos]?.kind === 'word' &&
    tokens[pos]?.raw === tokens[pos]?.raw.toUpperCase() &&
    tokens[pos]?.low !== 'pt' &&
    (tokens[pos]?.raw.length ?? 0) > 2
  )
    pos += 1;
  if (pos - at < 2) return 0;
  const form = tokens[pos]?.raw === ',' ? pos + 1 : pos;
  return tokens[form]?.raw === 'PT' && tokens[form + 1]?.capital !== true ? form + 1 : 0;
}

/** "Polres Karimun", "BP3MI Jawa Barat", "Kantor Imigrasi Kelas II Non TPI Blitar", "Dinas Tenaga Kerja dan Transmigrasi Tulungagung". */
function officeEnd(reading: Reading, at: number, gazetteer: Gazetteer | undefined): number {
  const { tokens, caseless } = reading;
  const token = tokens[at];
  if (token === undefined) return 0;
  const head = INSTITUTION_HEADS.has(token.low) && (token.capital || caseless);
  const needs = HEAD_NEEDS[token.low];
  if (head && needs !== undefined && !needs.has(tokens[at + 1]?.low ?? '')) return 0;
  const single = INSTITUTIONS.has(token.low) && (token.capital || caseless || /\d/.test(token.raw));
  if (!head && !single) return 0;
  if (token.low === 'imigrasi' && !startsPlace(reading, at + 1, gazetteer)) return 0;
  if (token.low === 'pmi' || (token.low === 'badan' && tokens[at + 1]?.capital !== true)) return 0;
  if ((token.low === 'migrant' || token.low === 'migran') && head) return at + 2;
  let pos = at + 1;
  if (caseless) {
    if (head) return needs === undefined ? 0 : at + 2 + placeLength(reading, at + 2, gazetteer);
    const place = placeLength(reading, pos, gazetteer);
    return pos + place;
  }
  while (pos - at < 12) {
    const next = tokens[pos];
    if (next === undefined || next.newLine) break;
    if (next.low === 'metro' && tokens[pos + 1]?.low === 'jaya') return pos + 2;
    const town = placeLength(reading, pos, gazetteer);
    if (town > 0 && next.capital) return tokens[pos + town]?.raw === 'Kota' ? pos + town + 1 : pos + town;
    if (!head) {
      const tail = OFFICE_TAILS.has(next.low) || (POLICE_UNITS.has(token.low) && INSTITUTIONS.has(next.low));
      if (tail && next.capital) {
        pos += 1;
        continue;
      }
      return pos + (next.capital && LOCAL_OFFICES.has(token.low) ? smallPlaceLength(reading, pos, gazetteer) : 0);
    }
    const joins = JOINERS.has(next.low) && tokens[pos + 1]?.capital === true && head && !endsOffice(tokens[pos + 1]);
    if (joins) {
      pos += 2;
      continue;
    }
    const fits =
      (next.capital &&
        (!endsOffice(next) || (next.low === 'jenderal' && ['direktorat', 'konsulat'].includes(tokens[pos - 1]?.low ?? '')))) ||
      OFFICE_TAIL.has(next.low) ||
      (next.raw === '-' && tokens[pos + 1]?.low === 'tpi');
    if (!fits || (pos > at + 1 && PEOPLE_HEADS.has(token.low) && isGivenName(next.low))) break;
    pos += 1;
  }
  return head && pos === at + 1 ? 0 : pos;
}

function endsOffice(token: Token | undefined): boolean {
  if (token === undefined) return true;
  return (
    TITLES.has(token.low) ||
    (OFFICES.has(token.low) && token.low !== 'anggota') ||
    WEEKDAYS[token.low] !== undefined ||
    (MONTHS[token.low] !== undefined && token.raw.length > 3) ||
    (INSTITUTIONS.has(token.low) && token.low !== 'imigrasi' && token.low !== 'polri' && token.low !== 'upt')
  );
}

function startsPlace(reading: Reading, at: number, gazetteer: Gazetteer | undefined): boolean {
  return placeLength(reading, at, gazetteer) > 0;
}

/** How many tokens from `at` on name a province or regency. */
function placeLength({ tokens }: Reading, at: number, gazetteer: Gazetteer | undefined): number {
  if (gazetteer === undefined) return 0;
  for (let size = 3; size > 0; size -= 1) {
    const part = tokens.slice(at, at + size);
    if (part.length < size || part.some((token) => token.kind !== 'word')) continue;
    const key = nameKey(part.map((token) => token.raw).join(''));
    if (gazetteer.byKey(key).some((area) => area.level === 'regency' || area.level === 'province')) return size;
  }
  return 0;
}

/** The same for districts, villages and towns abroad: a run of at most two capitals. */
function smallPlaceLength({ tokens }: Reading, at: number, gazetteer: Gazetteer | undefined): number {
  for (const size of [2, 1]) {
    const part = tokens.slice(at, at + size);
    if (part.length < size || part.some((token) => !token.capital || token.newLine || endsOffice(token))) continue;
    const key = nameKey(part.map((token) => token.raw).join(''));
    // "Petugas LTSA Rina Kusumaningrum": who works there.
    if (size === 1 && isGivenName(part[0]?.low ?? '') && tokens[at + 1]?.capital === true) continue;
    if (size === 1 || (gazetteer?.byKey(key).length ?? 0) > 0 || ['phnom', 'kota', 'johor', 'hong', 'kuala'].includes(part[0]?.low ?? ''))
      return size;
  }
  return 0;
}

/** "PT Buana Lintas Karya Bekasi" without the town behind it; undefined when no town is glued on. */
function withoutTown(tokens: readonly Token[], at: number, end: number, gazetteer: Gazetteer | undefined): string | undefined {
  if (gazetteer === undefined) return undefined;
  for (const size of [2, 1]) {
    const from = end - size;
    if (from - at < 3) continue;
    const key = nameKey(
      tokens
        .slice(from, end)
        .map((token) => token.raw)
        .join(''),
    );
    if (gazetteer.byKey(key).some((area) => area.level === 'regency'))
      return tokens
        .slice(at, from)
        .filter((token) => token.kind === 'word')
        .map((token) => token.raw)
        .join(' ');
  }
  return undefined;
}

/** "Pelabuhan Lewoleba", "KM Bukit Siguntang", "Jl. Haji Gamun No. 88": a name that is no unit. */
function facilityEnd({ tokens, caseless }: Reading, at: number): number {
  const token = tokens[at];
  if (token === undefined || !FACILITIES.has(token.low) || caseless) return 0;
  // "staf hotel Makau": a kind of house, not the name of one.
  if (!token.capital && COMMON_HOUSES.has(token.low)) return 0;
  const short = token.raw.length <= 3;
  if (short && token.low !== 'jl' && token.low !== 'gg' && token.low !== 'jln' && token.raw !== token.raw.toUpperCase()) return 0;
  let pos = tokens[at + 1]?.raw === '.' ? at + 2 : at + 1;
  const street = ['jl', 'jln', 'jalan', 'gang', 'gg'].includes(token.low);
  const from = pos;
  while (pos - from < 6) {
    const next = tokens[pos];
    if (next === undefined || next.newLine) break;
    const fits =
      (next.capital && (street || !TITLES.has(next.low))) ||
      (street &&
        pos > from &&
        (next.kind === 'number' || (next.raw === '.' && ['No', 'Kav', 'Blok'].includes(tokens[pos - 1]?.raw ?? '')))) ||
      (next.raw === '-' && tokens[pos + 1]?.capital === true);
    if (!fits) break;
    pos += 1;
  }
  return pos > from ? pos : 0;
}

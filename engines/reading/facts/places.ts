import { capitalAmongTwins, contains, nameKey } from '../../gazetteer/index.ts';
import type { Area, Gazetteer } from '../../gazetteer/index.ts';
import type { Claims, Norms } from '../spans.ts';
import { editDistance } from '../text/edit-distance.ts';
import type { Reading, Token } from '../text/tokens.ts';
import { placeMentions } from './place-mentions.ts';
import type { Mention } from './place-mentions.ts';

/** Words that may stand between a unit and the one around it: "Cengkareng di Jakarta Barat". */
const LINKS = new Set([
  ',',
  'di',
  '(',
  '-',
  'kabupaten',
  'kab',
  '.',
  'kota',
  'kecamatan',
  'kec',
  'provinsi',
  'wilayah',
  'daerah',
  'masuk',
  'nang',
  'neng',
  'ning',
  '/',
  'prov',
]);
const LINK_TOKENS = 3;
/** A bare district or village far from its regency is believed only within this many characters. Our choice. */
const NEAR_CHARACTERS = 140;

/** Finds Indonesian places and decides, by type words and neighbours, which unit is meant; else says so. */
export function findPlaces(reading: Reading, claims: Claims, gazetteer: Gazetteer): void {
  const mentions = placeMentions(reading, claims, gazetteer);
  if (mentions.length === 0) return;
  guessMisspelt(mentions, gazetteer);
  for (const [index, mention] of mentions.entries()) {
    const inner = partOfNext(mention, mentions[index + 1], reading.tokens);
    if (inner !== undefined) mention.resolved = inner;
    else if (mention.candidates.length === 1 && !mention.weak) mention.resolved = mention.candidates[0];
    else if (mention.typed === undefined && mention.candidates.some((area) => area.level === 'province'))
      mention.resolved = provinceOrCity(mention, mentions);
  }
  // Twice, so that a town settled by its village can settle the next village.
  for (let round = 0; round < 2; round += 1)
    for (const mention of mentions) if (mention.resolved === undefined) mention.resolved = byNeighbours(mention, mentions, reading.tokens);
  // The same village said again needs no new proof.
  for (const mention of mentions)
    mention.resolved ??=
      mention.typed === undefined
        ? undefined
        : mentions.find((other) => other.typed === mention.typed && other.resolved !== undefined && other.name === mention.name)?.resolved;
  for (const mention of mentions) emit(mention, claims);
}

/** "Depok, Sleman": a bare name that is a regency elsewhere is the district of the regency behind it. */
function partOfNext(mention: Mention, next: Mention | undefined, tokens: readonly Token[]): Area | undefined {
  if (next === undefined || mention.typed !== undefined || mention.lesser.length === 0 || !linked(mention, next, tokens)) return undefined;
  if (mention.candidates.some((area) => next.candidates.some((outer) => contains(outer.code, area.code)))) return undefined;
  const inner = mention.lesser.filter((area) =>
    next.candidates.some((outer) => outer.level === 'regency' && contains(outer.code, area.code)),
  );
  const districts = inner.filter((area) => area.level === 'district');
  return districts.length === 1 ? districts[0] : inner.length === 1 ? inner[0] : undefined;
}

/** "Yogyakarta" is the province behind a comma or its regency, else the city; other shared names are the province. */
function provinceOrCity(mention: Mention, mentions: readonly Mention[]): Area | undefined {
  const province = mention.candidates.find((area) => area.level === 'province');
  const city = mention.candidates.find((area) => area.code === '34.71');
  if (province === undefined || city === undefined) return province;
  return mentions.some(
    (other) =>
      other !== mention && other.candidates.some((area) => area.code !== '34.71' && contains('34', area.code) && area.level !== 'village'),
  )
    ? province
    : city;
}

/** A typed name that no unit has: a child of a neighbour with one or two letters' difference. */
function guessMisspelt(mentions: readonly Mention[], gazetteer: Gazetteer): void {
  for (const mention of mentions) {
    if (mention.candidates.length > 0 || (mention.typed !== 'district' && mention.typed !== 'village' && mention.typed !== 'regency'))
      continue;
    const key = nameKey(mention.name);
    const parents = mentions
      .filter((other) => other !== mention && Math.abs(other.start - mention.end) < NEAR_CHARACTERS)
      .flatMap((other) => [...other.candidates]);
    const pool = parents.flatMap((area) => [...gazetteer.children(area.code)]).filter((area) => area.level === mention.typed);
    const most = key.length >= 8 ? 2 : key.length >= 5 ? 1 : 0;
    let best = most + 1;
    let found: Area[] = [];
    for (const area of pool) {
      const distance = editDistance(key, nameKey(area.name.replace(/^(?:Kabupaten|Kota) /, '')), most);
      if (distance < best) {
        best = distance;
        found = [area];
      } else if (distance === best && distance <= most && !found.some((one) => one.code === area.code)) found.push(area);
    }
    if (found.length === 1) mention.candidates = found;
  }
}

function linked(left: Mention, right: Mention, tokens: readonly Token[]): boolean {
  const gap = right.at - left.next;
  if (gap < 0 || gap > LINK_TOKENS) return false;
  for (let at = left.next; at < right.at; at += 1) if (!LINKS.has(tokens[at]?.low ?? '')) return false;
  return true;
}

/** Which candidate do the other places in the text support? */
function byNeighbours(mention: Mention, mentions: readonly Mention[], tokens: readonly Token[]): Area | undefined {
  let best = 0;
  let found: Area[] = [];
  for (const area of mention.candidates) {
    let score = 0;
    for (const other of mentions) {
      if (other === mention) continue;
      const chained = linked(mention, other, tokens) || linked(other, mention, tokens);
      score = Math.max(score, support(area, mention, other, chained));
    }
    if (score > best) {
      best = score;
      found = [area];
    } else if (score === best && score > 0) found.push(area);
  }
  if (found.length === 1) return found[0];
  const villageFree = found.filter((area) => area.level === 'district');
  if (mention.weak && villageFree.length === 1) return villageFree[0];
  if (mention.weak) return loneDistrict(mention, found);
  if (mention.typed !== undefined) return undefined;
  return inRegencyList(mention, mentions, tokens) ?? capitalAmongTwins(mention.candidates);
}

const LIST_MARKS = new Set([',', 'dan', 'serta', '&']);

/** "Kabupaten Flores Timur, Lembata, Kupang": the type word at the head of a list holds for all of it. */
function inRegencyList(mention: Mention, mentions: readonly Mention[], tokens: readonly Token[]): Area | undefined {
  let last = mention;
  for (let index = mentions.indexOf(mention) - 1; index >= 0; index -= 1) {
    const before = mentions[index];
    if (before === undefined || last.at - before.next > 2 || last.at - before.next < 1) return undefined;
    for (let at = before.next; at < last.at; at += 1) if (!LIST_MARKS.has(tokens[at]?.low ?? '')) return undefined;
    if (before.typed === 'regency')
      return mention.candidates.find((area) => area.name.split(' ')[0] === before.resolved?.name.split(' ')[0]);
    if (before.resolved?.level !== 'regency' && !before.candidates.some((area) => area.level === 'regency')) return undefined;
    last = before;
  }
  return undefined;
}

function support(area: Area, mention: Mention, other: Mention, chained: boolean): number {
  const units = other.resolved === undefined ? other.candidates : [other.resolved];
  const near = Math.abs(other.start - mention.start) < NEAR_CHARACTERS;
  if (units.some((unit) => unit.code !== area.code && contains(unit.code, area.code))) {
    // A province alone does not settle a village; a regency or district does.
    const close = units.some((unit) => unit.code !== area.code && unit.level !== 'province' && contains(unit.code, area.code));
    const ambiguous = other.resolved === undefined ? 1 : 0;
    if (chained && other.start > mention.start) return (close ? 8 : mention.weak ? 5 : 4) - ambiguous;
    if (mention.weak && !mention.led) return 0;
    if (other.weak && other.resolved === undefined) return 0;
    return close
      ? (near ? 5 : mention.weak ? 0 : 3) - ambiguous
      : mention.weak && !near
        ? 0
        : mention.weak && area.level === 'village'
          ? 0
          : 2;
  }
  // A child beside it tells which of two namesakes is meant.
  const child = other.resolved;
  if (child !== undefined && contains(area.code, child.code) && child.code !== area.code && (chained || !mention.weak))
    return chained ? 6 : near ? 3 : 0;
  // Brothers in a list: "Desa A, B dan C".
  if (
    mention.typed === undefined &&
    mention.weak &&
    child !== undefined &&
    child.level === area.level &&
    area.level !== 'regency' &&
    sameParent(child, area) &&
    near
  )
    return 2;
  if (mention.typed !== undefined && child !== undefined && child.level === area.level && sameParent(child, area)) return 1;
  return 0;
}

const sameParent = (one: Area, other: Area): boolean =>
  one.code !== other.code && one.code.slice(0, one.code.lastIndexOf('.')) === other.code.slice(0, other.code.lastIndexOf('.'));

/** A district no other unit shares its name with, said with a preposition: "di Cengkareng". */
function loneDistrict(mention: Mention, found: readonly Area[]): Area | undefined {
  if (found.length > 0 || !mention.led || mention.name.length < 5) return undefined;
  const districts = mention.candidates.filter((area) => area.level === 'district');
  return districts.length === 1 ? districts[0] : undefined;
}

function emit(mention: Mention, claims: Claims): void {
  const { resolved, typed } = mention;
  if (resolved !== undefined) {
    claims.add('place', mention.start, mention.end, {
      level: resolved.level,
      kemendagri_code: resolved.code,
      kemendagri_name: resolved.name,
    });
    return;
  }
  if (mention.weak) return;
  const level: Norms['place']['level'] = typed === undefined || typed === 'hamlet' ? 'other' : typed;
  claims.add('place', mention.start, mention.end, { level, kemendagri_code: null, kemendagri_name: null, name: mention.name });
}

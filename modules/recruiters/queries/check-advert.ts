import { checkAdvert as readAdvert, extract, isWarning } from '../../../engines/reading/index.ts';
import type { Bar } from '../../../engines/reading/index.ts';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import { gazetteerOf } from '../../territory/index.ts';
import type * as contract from '../contract.ts';
import { matchRecruiter } from '../match-recruiter.ts';
import type { RecruiterCandidate } from '../match-recruiter.ts';
import { LICENCE_WORDS, mayRecruit, PERSONAL_KINDS } from '../model.ts';
import { destinationOn, inForce } from '../scheme-status.ts';
import type { DestinationStatus } from '../scheme-status.ts';
import { schemeStates } from '../store-imports.ts';

/** So many companies of one text are looked up; a list of fifty is no advert. Our choice. */
const MOST_COMPANIES = 5;
const SHOWN = 5;
const COMPANY = /^(?:pt|cv|ud|lpk|yayasan)\b|\bpt$/iu;
const ALL_SECTORS = /^(?:all|semua|\(all\))?$/iu;

/**
 * Reads an advert or a chat for warning signs, with the companies and countries it names as they stood on that day.
 * Nothing is written, and the answer is never "safe".
 */
export async function checkAdvert(
  { body }: In<typeof contract.checkAdvert>,
  { tx, today }: Context,
): Promise<Out<typeof contract.checkAdvert>> {
  const on = body.on ?? today;
  const gazetteer = await gazetteerOf(tx);
  const facts = extract(body.text, { date: on, gazetteer });
  const named = [
    ...new Set(facts.flatMap((fact) => (fact.type === 'organisation' && COMPANY.test(fact.text) ? [fact.norm.canon ?? fact.text] : []))),
  ].slice(0, MOST_COMPANIES);
  const found = new Map<string, RecruiterCandidate[]>();
  // One statement a company: a transaction answers one after the other.
  for (const name of named)
    found.set(
      name,
      (await matchRecruiter(tx, name, on)).filter((one) => !PERSONAL_KINDS.has(one.kind)),
    );
  const schemes = [...(await schemeStates(tx)).values()];
  const isos = [...new Set(facts.flatMap((fact) => (fact.type === 'destination_country' ? [fact.norm.iso] : [])))];
  const countries = new Map(isos.map((iso) => [iso, destinationOn(schemes, iso, on)]));
  const reading = readAdvert(body.text, {
    date: on,
    gazetteer,
    companyTrouble: (name) => troubleOf(found.get(name) ?? []),
    barsOf: (iso) => barOf(countries.get(iso)),
  });
  return {
    on,
    verdict: reading.verdict,
    flags: reading.flags.map((flag) => ({ ...flag, warning: isWarning(flag.flag) })),
    ask: [...reading.ask],
    companies: named.map((name) => {
      const lines = (found.get(name) ?? []).map(lineOf);
      const isAlike = (line: (typeof lines)[number]): boolean => line.match.level === 'alike';
      return {
        named: name,
        matches: lines.filter((line) => !isAlike(line)).slice(0, SHOWN),
        lookAlikes: lines.filter(isAlike).slice(0, SHOWN),
      };
    }),
    countries: [...countries].map(([iso2, { placement, entries }]) => ({
      iso2,
      placement,
      entries: entries.map((entry) => ({ ...entry, inForce: inForce(entry, on) })),
    })),
  };
}

const lineOf = ({ recruiterId, kind, name, city, printed, level, similarity, status }: RecruiterCandidate) => ({
  id: recruiterId,
  kind,
  name,
  city,
  status: { ...status, contradictions: [...status.contradictions] },
  match: { level, similarity, printed },
});

/** Only a company that bears the name is blamed; look-alikes never are. */
function troubleOf(candidates: readonly RecruiterCandidate[]): string | undefined {
  const own = candidates.filter((one) => one.level === 'equal' || one.level === 'variant');
  const bad = own.find((one) => mayRecruit(one.status.status) === false);
  return bad === undefined ? undefined : `${bad.name}: ${LICENCE_WORDS[bad.status.status].toLowerCase()} pada tanggal itu.`;
}

/**
 * What the register of destinations says about a country on the day. A moratorium of one sector bars household work only; a quota
 * stop of one sector bars nothing here; a country without an entry is left to the list that ships with the reader.
 */
function barOf(destination: DestinationStatus | undefined): Bar | 'none' | undefined {
  if (destination === undefined || destination.entries.length === 0) return undefined;
  const entry = (code: string) => destination.entries.find((one) => one.status === code);
  const closed = entry('not-a-placement-country');
  const source = (text: string | null): string => (text === null || text === '' ? '' : ` (${text})`);
  if (closed !== undefined)
    return {
      flag: 'RF_NO_PLACEMENT_AGREEMENT',
      householdOnly: false,
      why: `Indonesia tidak menempatkan pekerja ke ${closed.country}${source(closed.instrument)}.`,
    };
  const stopped = entry('moratorium') ?? destination.entries.find((one) => one.status === 'closed' && ALL_SECTORS.test(one.sector));
  if (stopped !== undefined)
    return {
      flag: 'RF_MORATORIUM',
      householdOnly: !ALL_SECTORS.test(stopped.sector),
      why: `Penempatan ke ${stopped.country} sedang dihentikan${source(stopped.instrument)}.`,
    };
  return destination.placement === 'open' ? 'none' : undefined;
}

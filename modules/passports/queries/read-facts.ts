import { countryText, dayText } from '../../../engines/screening/indonesian.ts';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound } from '../../../platform/contract/problem.ts';
import type { Tx } from '../../../platform/db/on-client.ts';
import type { Context } from '../../../platform/http/context.ts';
import { matchRecruiter, schemeStatus } from '../../recruiters/index.ts';
import type { DestinationStatus, RecruiterCandidate } from '../../recruiters/index.ts';
import { LICENCE_WORDS, SCHEME_WORDS } from '../../recruiters/model.ts';
import type * as contract from '../contract.ts';
import { sharedText } from '../group-signal.ts';
import { loadInterview } from '../load-interview.ts';
import type { Loaded } from '../load-interview.ts';
import type { FactsView } from '../model.ts';

/** How many companies a stated name may mean on the screen; more are noise at the counter. Our choice. */
const COMPANIES_SHOWN = 4;

/** What registers say about this application. Facts with dates and sources; the officer judges. */
export async function getFacts({ params }: In<typeof contract.getFacts>, context: Context): Promise<Out<typeof contract.getFacts>> {
  const loaded = await loadInterview(context, params.id);
  if (loaded === undefined) throw notFound('application');
  context.trail.concerns('application', params.id);
  const { row, shared, interview } = loaded;
  return {
    earlier: earlierFacts(loaded),
    shared: shared.map((line) => ({
      what: line.kind,
      text: sharedText(line),
      applications: line.applications,
      household: line.household,
      hub: line.hub,
      lastOn: line.lastOn,
    })),
    destination:
      row.country === null ? null : destinationFact(row.country, interview.on, await schemeStatus(context.tx, row.country, interview.on)),
    recruiter: row.recruiter_name === null ? [] : await recruiterFacts(context.tx, row.recruiter_name, interview.on),
  };
}

const earlierFacts = ({ earlier, rules }: Loaded): FactsView['earlier'] =>
  earlier.map((one) => ({
    office: one.office,
    receivedOn: one.receivedOn,
    purpose: one.purpose,
    country: one.country,
    decision: one.decision,
    decisionName: rules.data.vocabulary.decisions.find((row) => row.code === one.decision)?.name ?? null,
    decidedOn: one.decidedOn,
    objectionOutcome: one.objectionOutcome,
  }));

const PLACEMENT: Record<DestinationStatus['placement'], string> = {
  none: 'bukan negara penempatan PMI',
  restricted: 'penempatan PMI dibatasi atau ditutup',
  open: 'ada skema penempatan yang dibuka',
  unknown: 'status penempatan belum tercatat',
};
function destinationFact(country: string, on: string, status: DestinationStatus): FactsView['destination'] {
  return {
    text: `${countryText(country)}: ${PLACEMENT[status.placement]} pada ${dayText(on)}. Ini keterangan bagi yang akan bekerja, bukan alasan menghentikan perjalanan.`,
    sources: status.entries.map((entry) =>
      [entry.scheme, SCHEME_WORDS[entry.status], entry.instrument, entry.source].filter((part) => part !== null && part !== '').join(' · '),
    ),
  };
}

const recruiterFacts = async (tx: Tx, name: string, on: string): Promise<FactsView['recruiter']> =>
  (await matchRecruiter(tx, name, on)).slice(0, COMPANIES_SHOWN).map((found) => ({
    name: found.name,
    city: found.city,
    text: licenceText(found, on),
    lookAlike: found.level === 'alike',
    source: found.status.entry?.source ?? null,
  }));

function licenceText({ status }: RecruiterCandidate, on: string): string {
  const decree = status.entry?.decree;
  return [`${LICENCE_WORDS[status.status]} pada ${dayText(on)}`, decree, status.because].filter((part) => (part ?? '') !== '').join(' · ');
}

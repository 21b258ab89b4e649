import { z } from 'zod';
import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { Context } from '../../platform/http/context.ts';
import { dayAt, gazetteerOf, zoneOf } from '../territory/index.ts';
import { reportFactsConfirmed } from './events.ts';
import { placeOf, subjectOf } from './moving.ts';
import { factsIn } from './proposals.ts';
import type { Filling, Read } from './proposals.ts';
import { answersOf } from './store-proposals.ts';
import type { ReportRecord } from './store-reading.ts';
import { setReport } from './store-triage.ts';

const Values = z.object({ proposed: z.string(), corrected: z.string().optional(), departs: z.boolean().optional() });
/** What stands sealed in an answer: the words of the story, the correction, and of a day whether it is one of departure. */
export const openValues = (keys: Keyring, reportId: string, sealed: Buffer): z.infer<typeof Values> =>
  Values.parse(JSON.parse(keys.openText('narrative', sealed, reportId)));

/**
 * Reckons anew what officers confirmed about destination, number of people and departure: the first place of the story that says it counts. Stands
 * beside what the reporter filled in, and is told when it changes.
 */
export async function keepConfirmed(context: Context, report: ReportRecord, facts: readonly Read[]): Promise<void> {
  const { tx } = context;
  const found = await confirmedFillings(context, report, facts);
  const first = <T>(values: readonly (T | undefined)[]): T | null => values.find((value) => value !== undefined) ?? null;
  const destination = first(found.map((one) => one.destination));
  const people = first(found.map((one) => one.peopleCount));
  const day = first(found.map((one) => one.departsOn));
  if (destination === report.confirmed_destination && people === report.confirmed_people_count && day === report.confirmed_departs_on)
    return;
  await setReport(tx, report.id, { confirmed_destination: destination, confirmed_people_count: people, confirmed_departs_on: day });
  await context.announce(reportFactsConfirmed({ report: report.id }, subjectOf(report.id), placeOf(report)));
}

async function confirmedFillings({ tx, keys }: Context, report: ReportRecord, facts: readonly Read[]): Promise<Filling[]> {
  const answers = new Map((await answersOf(tx, report.id)).map((row) => [row.span, row]));
  const day = dayAt(report.received_at, zoneOf(report.territory ?? '*'));
  const gazetteer = await gazetteerOf(tx);
  return facts.flatMap((fact): Filling[] => {
    const row = answers.get(fact.span);
    if (row === undefined || row.answer === 'dropped') return [];
    const { corrected, departs } = openValues(keys, report.id, row.sealed_values);
    if (fact.fact === 'date' && departs !== true) return [];
    // A correction as the reader understands it: "Kamboja" is a country, "12 orang" a number of people.
    const right = corrected === undefined ? fact : factsIn(corrected, day, gazetteer).find((one) => one.fact === fact.fact);
    return right?.fills === undefined ? [] : [right.fills];
  });
}

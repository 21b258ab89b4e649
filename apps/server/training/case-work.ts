import * as cases from '../../../modules/cases/contract.ts';
import { SECRECY_NOTICE } from '../../../modules/cases/model.ts';
import { getAlert, listAlerts } from '../../../modules/early-warning/contract.ts';
import type { AlertView } from '../../../modules/early-warning/contract.ts';
import { stableId } from '../../../platform/db/stable-id.ts';
import type { TrainingOffice } from './training-office.ts';

/** Alerts whose evidence comes from these reports or applications, whether they stand in the queue or wait for it. */
export async function alertsAbout(office: TrainingOffice, persona: string, sources: readonly string[]): Promise<AlertView[]> {
  const ask = office.as(persona);
  const found: AlertView[] = [];
  for (const state of ['open', 'waiting', 'snoozed', 'done'] as const)
    for (const { id } of (await ask(listAlerts, { query: { state, limit: 100 } })).items) {
      const alert = await ask(getAlert, { params: { id } });
      if (alert.evidence.some((one) => one.source.id !== null && sources.includes(one.source.id))) found.push(alert);
    }
  return found;
}

interface NewCase {
  readonly by: string;
  readonly about: readonly string[];
  readonly summary: string;
  readonly modus: 'false-tourist' | 'holding-house' | 'unlicensed-recruiter' | 'pilgrimage';
  readonly conductFrom: string;
  readonly facts: readonly { readonly sentence: string; readonly element?: 'proses' | 'cara' | 'tujuan'; readonly tag?: FactTag }[];
  readonly risk: { readonly value: 'low' | 'medium' | 'high'; readonly reason: string; readonly reassessOn: string };
}
type FactTag = 'perekrutan' | 'penampungan' | 'penipuan' | 'penjeratan-utang' | 'pemanfaatan-tenaga';

/** Opens a case from every open alert about the sources, writes down its facts and how dangerous it is. @returns its id */
export async function openCase(office: TrainingOffice, told: NewCase): Promise<string> {
  const ask = office.as(told.by);
  const alerts = (await alertsAbout(office, told.by, told.about)).filter((alert) => alert.caseId === null);
  if (alerts.length === 0) throw new Error(`no alert stands for the case "${told.summary}"`);
  const sources = alerts.map(({ id }) => ({ kind: 'alert' as const, id }));
  const { id } = await ask(cases.openCase, {
    body: { sources, summary: told.summary, modus: told.modus, conductFrom: told.conductFrom },
  });
  const params = { id };
  for (const fact of told.facts)
    await ask(cases.addFact, {
      params,
      body: { ...fact, sourceKind: 'interview', source: 'Catatan loket', gradeSource: 'B', gradeInformation: 2 },
    });
  await ask(cases.assessCase, { params, body: { kind: 'risk', ...told.risk } });
  return id;
}

interface Hand {
  readonly caseId: string;
  /** Code of the receiving office. */
  readonly to: string;
  readonly purpose: string;
  readonly message: string;
  readonly urgency?: ('detained' | 'minor' | 'departing')[];
}

/** Hands a case to another office. @returns id of the referral */
export async function refer(office: TrainingOffice, by: string, hand: Hand): Promise<string> {
  const { id } = await office.as(by)(cases.referCase, {
    params: { id: hand.caseId },
    body: {
      kind: 'refer',
      toOfficeId: stableId('office', hand.to),
      purpose: hand.purpose,
      message: hand.message,
      fields: ['summary', 'place', 'time', 'parties', 'facts', 'evidence', 'risk'],
      urgency: hand.urgency ?? [],
    },
  });
  return id;
}

export const accept = (office: TrainingOffice, by: string, referral: string) =>
  office.as(by)(cases.acceptReferral, { params: { id: referral }, body: { secrecyNotice: SECRECY_NOTICE.version } });

export const giveBack = (office: TrainingOffice, by: string, referral: string, reason: string, proposed: string) =>
  office.as(by)(cases.returnReferral, {
    params: { id: referral },
    body: { code: 'wrong-area', reason, proposedOfficeId: stableId('office', proposed) },
  });

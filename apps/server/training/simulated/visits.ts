import { parseNik } from '../../../../engines/matching/identifiers/nik.ts';
import { getLedger } from '../../../../modules/passports/contract.ts';
import { REFUSALS } from '../../../../modules/passports/model.ts';
import { CallFailed } from '../../../../platform/contract/call.ts';
import { moment } from '../calendar.ts';
import { conclude, COUNTERS, receive } from '../counter.ts';
import type { Applicant, Counter, Received, Visit } from '../counter.ts';
import type { TrainingOffice } from '../training-office.ts';
import type { Ground, Happening, Made } from '../happening.ts';
import { decisionOf } from './decisions.ts';
import { answersOf, marksOf, papersOf, payerOf, purposeOf } from './journeys.ts';
import type { SimulatedApplication } from './journeys.ts';
import { noteSimulated } from './judging.ts';
import type { Happened } from './kanims.ts';
import { trainingNik, trainingPhone } from './marks.ts';
import type { Homes } from './whose.ts';

/** Counters of the training district by the office that the simulator names; what other offices see is not seen here. */
const AT: Readonly<Record<string, readonly Counter[]>> = {
  'Kanim Blitar': [COUNTERS.blitar, COUNTERS.blitarTwo],
  'Kanim Ponorogo': [COUNTERS.ponorogo],
  'Kanim Mataram': [COUNTERS.mataram],
};
const LAST_SERIAL = 9_999;
const WOMEN_ADD_DAYS = 40;
const DISTRICT_DIGITS = 6;
const OPEN_FROM = '08:00';
const OPEN_TO = '15:30';

/** Applicants at the counters and, some days later, the decisions on what they asked for. */
export function simulatedVisits(ground: Ground, homes: Homes, happened: readonly Happened[], made: Made): Happening[] {
  const decisions = new Map(
    happened.flatMap((one) => (one.event.stream === 'passport_decision' ? [[one.key(one.event.application), one] as const] : [])),
  );
  return happened.flatMap((one): Happening[] => {
    const { event } = one;
    const person = one.mentions.find(({ mention }) => mention === 'applicant')?.person;
    const booths = event.stream === 'passport_application' ? AT[event.office] : undefined;
    if (event.stream !== 'passport_application' || booths === undefined || person === undefined) return [];
    const counter = ground.luck.pick(booths);
    const decided = decisions.get(one.key(event.id));
    const told = decided?.event.stream === 'passport_decision' ? decided.event : undefined;
    const visit = visitOf(ground, homes, counter, event, person, told?.reasons ?? []);
    const at = atCounter(ground, one.at, one.day);
    let received: Received | undefined;
    const attends: Happening = {
      at,
      run: async (office) => {
        received = await receive(office, visit);
        noteSimulated(made, received.id, one);
      },
    };
    const decision = told === undefined ? undefined : decisionOf(told.decision, event, visit.marks);
    if (decided === undefined || decision === undefined) return [attends];
    const decides: Happening = {
      at: later(at, atCounter(ground, decided.at, decided.day)),
      run: async (office) => {
        if (received === undefined) throw new Error(`decision on ${visit.number} before the visit`);
        await concludeAsItStands(office, counter, received, decision);
      },
    };
    return [attends, decides];
  });
}

/** Decides by the outcome of the interview; where something learnt since weighs more, by the ledger as it stands. */
async function concludeAsItStands(
  office: TrainingOffice,
  counter: Counter,
  received: Received,
  decision: NonNullable<Visit['decision']>,
): Promise<void> {
  try {
    await conclude(office, counter, received, decision);
  } catch (problem) {
    if (!(problem instanceof CallFailed) || problem.problem.code !== REFUSALS.overrideReason) throw problem;
    const { outcome } = await office.as(counter.clerk)(getLedger, { params: { id: received.id } });
    await conclude(office, counter, { id: received.id, outcome }, decision);
  }
}

/** The working moment at which a counter of this year's calendar does what the simulated one did. */
function atCounter({ calendar }: Ground, at: string, day: string): string {
  const open = calendar.workingDays.find((one) => one >= day) ?? calendar.workingDay(1);
  const wanted = open === day ? at : moment(open, OPEN_FROM);
  return wanted < moment(open, OPEN_FROM) ? moment(open, OPEN_FROM) : wanted > moment(open, OPEN_TO) ? moment(open, OPEN_TO) : wanted;
}

/** A decision falls into another moment than its visit: what happens at one moment happens side by side. */
const later = (visit: string, decision: string): string =>
  decision > visit ? decision : new Date(Date.parse(visit) + 60_000).toISOString();

function visitOf(
  ground: Ground,
  homes: Homes,
  counter: Counter,
  event: SimulatedApplication,
  key: string,
  reasons: readonly string[],
): Omit<Visit, 'decision' | 'unanswered'> {
  const person = applicantOf(homes, event, key);
  const paidBy = payerOf(event);
  return {
    counter,
    person,
    number: ground.number(counter.code),
    form: {
      purpose: purposeOf(event),
      ...(event.destination !== undefined && { country: event.destination }),
      ...(event.departure_date !== undefined && { departOn: event.departure_date }),
      ...(paidBy !== undefined && { paidBy }),
      ...(event.company !== undefined && purposeOf(event) === 'bekerja' && { recruiterName: event.company }),
      contacts: contactsOf(event, person.phone),
      papersShown: papersOf(event, 'present'),
    },
    answers: answersOf(event),
    marks: marksOf(event, reasons),
    screened: true,
  };
}

function applicantOf(homes: Homes, { applicant }: SimulatedApplication, key: string): Applicant {
  const home = homes.villageOf(key);
  const village = applicant.village_code === undefined ? home : homes.village(applicant.village_code);
  const birthDate = applicant.birth_date ?? birthDateIn(applicant.nik) ?? '1990-01-01';
  const [, line = '', rt, rw] = /^(.*?)(?: RT\.? ?0*(\d+)[ /]+(?:RW\.? ?)?0*(\d+))?$/i.exec(applicant.address ?? '') ?? [];
  const phone = trainingPhone(applicant.phone);
  return {
    name: applicant.full_name,
    nik: trainingNik(applicant.nik) ?? inventedNik(home.code, birthDate, applicant.sex),
    kk: homes.familyCardOf(key),
    birthDate,
    village,
    ...(applicant.birth_place !== undefined && { birthPlace: applicant.birth_place }),
    ...(applicant.sex !== undefined && { sex: applicant.sex }),
    ...(line !== '' && { addressLine: line }),
    ...(rt !== undefined && { rt: Number(rt) }),
    ...(rw !== undefined && { rw: Number(rw) }),
    ...(phone !== undefined && { phone }),
    // Mail drawn from a name could be somebody's.
    ...(applicant.email !== undefined && { email: applicant.email.replace(/@.*/, '@latihan.example') }),
  };
}

/** For a form without one: the counter does not go on until the card is there. */
function inventedNik(village: string, birthDate: string, sex: string | undefined): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const written = String(Number(day) + (sex === 'P' ? WOMEN_ADD_DAYS : 0)).padStart(2, '0');
  return `${village.replaceAll('.', '').slice(0, DISTRICT_DIGITS)}${written}${month}${year.slice(2)}${LAST_SERIAL}`;
}

function birthDateIn(nik: string | undefined): string | undefined {
  const read = nik === undefined ? undefined : parseNik(nik);
  if (read?.ok !== true) return undefined;
  const { day, month, years } = read.value;
  return `${years[0]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whoever stands on the form beside the applicant, with a number of their own. An e-wallet is a phone that pays. */
function contactsOf(event: SimulatedApplication, own: string | undefined): NonNullable<Visit['form']['contacts']> {
  const contact = trainingPhone(event.contact_phone);
  const payer = trainingPhone(/^(?:DANA|OVO|GoPay|ShopeePay) (.*)$/.exec(event.payer_account ?? '')?.[1]);
  const guarantor = trainingPhone(event.guarantor?.phone);
  const name = event.guarantor?.full_name;
  return [
    ...(contact !== undefined && contact !== own ? [{ role: 'escort' as const, phone: contact, relation: 'nomor pada formulir' }] : []),
    ...(payer !== undefined && payer !== own ? [{ role: 'payer' as const, phone: payer }] : []),
    ...(name !== undefined || guarantor !== undefined
      ? [{ role: 'guarantor' as const, ...(name !== undefined && { name }), ...(guarantor !== undefined && { phone: guarantor }) }]
      : []),
  ];
}

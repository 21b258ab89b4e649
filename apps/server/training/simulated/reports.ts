import { z } from 'zod';
import words from '../../../../db/seed/training/reports.json' with { type: 'json' };
import type { Told as Simulated } from '../../../../engines/simulator/index.ts';
import { Outcome, Verdict } from '../../../../modules/reports/model.ts';
import type { Topic } from '../../../../modules/reports/model.ts';
import type { Ground, Happening, Made } from '../happening.ts';
import { handled } from '../report-handling.ts';
import { tellReport } from '../told-report.ts';
import type { Told } from '../told-report.ts';
import { noteSimulated } from './judging.ts';
import type { Happened } from './kanims.ts';
import { trainingPhone } from './marks.ts';
import { takingTurns } from './tellers.ts';
import type { Homes } from './whose.ts';

type SimulatedReport = Extract<Simulated['event'], { stream: 'report' }>;
type Named = NonNullable<Told['named']>;

/** What a visit found, by what the simulator knows of the report: a true one, or why it only looked like one. */
const WORDS = z
  .object({ endings: z.record(z.string(), z.array(z.object({ verdict: Verdict, outcome: Outcome, note: z.string() })).min(1)) })
  .parse(words);
const TRUE_REPORT = 'true';
const ANONYMOUS_REPORTERS = new Set(['anonymous']);
/** Who names no village at least says which regency. */
const REGENCY_CODE_LENGTH = 5;
const CONFIDENTIAL = 0.65;
const BYPASSES = 0.06;
const PEOPLE = /\b(\d{1,2}) (?:orang|tetangga|teman|warga)\b/i;
/** Words that decide the topic of a text, the first that fits. */
const TOPICS: readonly (readonly [RegExp, z.infer<typeof Topic>])[] = [
  [/tidak bisa dihubungi|hilang kontak/i, 'lost-contact'],
  [/ditampung|penampungan|rumah kosong/i, 'shelter'],
  [/(?:kk|ktp|ijazah|akta)[a-z ]*(?:dibawa|ditahan|diambil|dipinjam)/i, 'documents'],
  [/utang|dipinjami/i, 'debt'],
];

/** What the villages told, through whoever sends such things here, and how the offices dealt with it. */
export function simulatedReports(ground: Ground, homes: Homes, happened: readonly Happened[], made: Made): Happening[] {
  const tellerOf = takingTurns();
  return happened.flatMap((one) => {
    const { event } = one;
    if (event.stream !== 'report') return [];
    const near = event.village_code ?? one.mentions[0]?.person ?? one.area;
    const teller = tellerOf(event.channel, near);
    if (teller === undefined) return [];
    const key = `simulated ${one.key(event.id)}`;
    const anonymous = event.reporter === undefined || ANONYMOUS_REPORTERS.has(event.reporter.kind);
    const told: Told = {
      by: teller.by,
      key,
      level: anonymous ? 'anonymous' : ground.luck.often(CONFIDENTIAL) ? 'confidential' : 'named',
      channel: teller.channel,
      topic: topicOf(event, one.noise),
      what: event.text ?? sentenceOf(event, homes),
      knowledge: event.reporter?.kind === 'victim' ? 'concerned' : event.reporter?.kind === 'relative' ? 'family' : 'heard',
      place: event.village_code ?? near.slice(0, REGENCY_CODE_LENGTH),
      ...(event.destination !== undefined && { destination: event.destination }),
      ...(event.departure_date !== undefined && { departsOn: event.departure_date }),
      ...peopleIn(event.text),
      named: namedIn(event),
      ...(ground.luck.often(BYPASSES) && { bypassVillage: true }),
    };
    const sent: Happening = { at: one.at, run: async (office) => noteSimulated(made, await tellReport(office, told), one) };
    return [sent, ...handled(ground, { key, day: one.day, triage: teller.triage, endings: WORDS.endings[one.noise ?? TRUE_REPORT] ?? [] })];
  });
}

function topicOf({ text = '', departure_date: departs }: SimulatedReport, noise: string | undefined): z.infer<typeof Topic> {
  const found = TOPICS.find(([pattern]) => pattern.test(text))?.[1];
  return found ?? (noise === 'question' ? 'other' : departs !== undefined ? 'departure' : 'offer');
}

const peopleIn = (text: string | undefined): { peopleCount?: number } => {
  const count = Number(PEOPLE.exec(text ?? '')?.[1] ?? 0);
  return count > 0 ? { peopleCount: count } : {};
};

/** A report that came as fields only, in the words of whoever typed it in. */
function sentenceOf({ mentions, promised_job: job, village_code: code }: SimulatedReport, homes: Homes): string {
  const house = mentions?.find(({ role }) => role === 'house');
  return [
    `Ada yang menawarkan kerja${job === undefined ? '' : ` sebagai ${job}`} di luar negeri${code === undefined ? '' : ` di desa ${homes.village(code).name}`}.`,
    ...(house?.address === undefined ? [] : [`Rumahnya ${house.address}.`]),
    'Isian lain ada pada kolomnya.',
  ].join(' ');
}

const ROLES = { recruiter: 'recruiter', victim: 'subject', company: 'company' } as const;
/** Everybody a report names. Who is accused carries "latihan" behind the name, as everywhere in the training district. */
function namedIn({ mentions }: SimulatedReport): Named {
  return (mentions ?? []).flatMap(({ role, full_name: full, alias, phone, company, social_account: handle }) => {
    if (role !== 'recruiter' && role !== 'victim' && role !== 'company') return [];
    const own = full ?? alias ?? company;
    const phones = [trainingPhone(phone)].filter((one) => one !== undefined);
    if (own === undefined && phones.length === 0) return [];
    const notes = [full !== undefined && alias !== undefined ? `dipanggil ${alias}` : undefined, handle].filter((one) => one !== undefined);
    return [
      {
        role: ROLES[role],
        ...(own !== undefined && { name: role === 'recruiter' ? `${own} (latihan)` : own }),
        phones,
        ...(notes.length > 0 && { note: notes.join(', ') }),
      },
    ];
  });
}

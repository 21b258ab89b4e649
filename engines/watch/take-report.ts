import { parseName } from '../matching/index.ts';
import type { ParsedName } from '../matching/index.ts';
import { extract } from '../reading/index.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import { dayNumber } from './days.ts';
import type { MentionFields, ReportEvent } from './events.ts';
import { accountOf, addressesOf, companyOf, handleOf, phoneOf, plateOf } from './identifiers.ts';
import type { Identifier } from './identifiers.ts';
import type { Memory, Seen } from './memory.ts';

/** A person that a report names. */
export interface NamedPerson {
  readonly mention: string;
  readonly name: ParsedName;
  /** As the report calls this person. */
  readonly called: string;
  readonly alias: boolean;
  readonly role: string;
  readonly village: string | undefined;
}

/** What a report tells, whether it came in fields, in sentences, or both. */
export interface ReportContent {
  readonly village: string | undefined;
  readonly destination: string | undefined;
  readonly job: string | undefined;
  readonly departs: number | undefined;
  readonly identifiers: readonly (readonly [Identifier, string])[];
  readonly people: readonly NamedPerson[];
  readonly text: string | undefined;
}

const TEXT_MENTION = 'text';
/** A link to somebody's page; the domain and the rest of the path say nothing of him. */
const PROFILE =
  /^(?:https?:\/\/)?(?:[\w-]+\.)?(?:facebook\.com|fb\.(?:com|me)|instagram\.com|tiktok\.com|t\.me|telegram\.me|x\.com|twitter\.com)\/[\w.@-]+\/?$/i;
/** How villagers call a man or a woman, shortened: no part of the name. */
const CALLED = /^(?:p|pk|b|bp|yu|si|tekong|amaq|inaq|mamiq)\b\.?\s+(?=\p{L}{2})/iu;

/** Reads fields and sentences of a report; what the fields say goes before what is read. */
export function readReport(event: ReportEvent, gazetteer: Gazetteer | undefined): ReportContent {
  const identifiers: [Identifier, string][] = [];
  const people: NamedPerson[] = [];
  const put = (identifier: Identifier | undefined, mention: string): void => {
    if (identifier !== undefined && !identifiers.some(([known]) => known.key === identifier.key)) identifiers.push([identifier, mention]);
  };
  const named = (text: string | undefined, mention: string, alias: boolean, role: string, village: string | undefined): void => {
    const name = text === undefined ? undefined : parseName(alias ? text.trim().replace(CALLED, '') : text);
    if (name !== undefined && name.tokens.length > 0) people.push({ mention, name, called: text?.trim() ?? '', alias, role, village });
  };
  let village = event.village_code;
  event.mentions.forEach((mention, at) => {
    const here = mention.village_code ?? event.village_code;
    for (const identifier of identifiersOfMention(mention, here)) put(identifier, String(at));
    named(mention.full_name, String(at), false, mention.role ?? 'other', here);
    named(mention.alias, String(at), true, mention.role ?? 'other', here);
    village ??= mention.village_code;
  });
  let { destination } = event;
  let departs = dayNumber(event.departure_date);
  let job = event.promised_job;
  if (event.text !== undefined) {
    const date = new Date(event.occurred).toISOString().slice(0, 10);
    for (const span of extract(event.text, { date, gazetteer })) {
      if (span.type === 'phone') put(span.norm.e164 === 'none' ? undefined : phoneOf(span.norm.e164), TEXT_MENTION);
      else if (span.type === 'bank_account') put(accountOf(span.norm.value), TEXT_MENTION);
      else if (span.type === 'social_account' || (span.type === 'url' && PROFILE.test(span.norm.value)))
        put(handleOf(span.norm.value), TEXT_MENTION);
      else if (span.type === 'vehicle_plate') put(plateOf(span.norm.value), TEXT_MENTION);
      else if (span.type === 'organisation' && /^(?:PT|CV|LPK)\b|\bPT$/i.test(span.text)) put(companyOf(span.text), TEXT_MENTION);
      else if (span.type === 'destination_country') destination ??= span.norm.iso;
      else if (span.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(span.norm.iso)) departs ??= dayNumber(span.norm.iso);
      else if (span.type === 'job') job ??= span.norm.canon;
      else if (span.type === 'place' && span.norm.level === 'village') village ??= span.norm.kemendagri_code ?? undefined;
      else if (span.type === 'person') named(span.text, TEXT_MENTION, span.text.trim().split(/\s+/).length < 2, 'other', village);
    }
  }
  return { village, destination, job, departs, identifiers, people, text: event.text };
}

function identifiersOfMention(mention: MentionFields, village: string | undefined): (Identifier | undefined)[] {
  return [
    phoneOf(mention.phone),
    handleOf(mention.social_account),
    accountOf(mention.bank_account),
    plateOf(mention.vehicle_plate),
    companyOf(mention.company),
    ...(mention.role === 'house' || mention.role === 'recruiter' ? addressesOf(mention.address, village) : []),
  ];
}

/** Takes a report into the memory with the identifiers it names. */
export function takeReport(event: ReportEvent, content: ReportContent, day: number, memory: Memory): Seen {
  const reporter = event.reporter ?? `? ${event.id}`;
  const seen = memory.add({
    event: event.id,
    kind: 'report',
    day,
    household: `reporter ${reporter}`,
    party: `reporter ${reporter}`,
    village: content.village,
    destination: content.destination,
    purpose: undefined,
    departs: content.departs,
    person: reporter,
    story: undefined,
    familyName: undefined,
    name: undefined,
  });
  for (const [identifier, mention] of content.identifiers) memory.tie(seen, identifier, mention, 1);
  return seen;
}

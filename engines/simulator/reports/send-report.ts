import { isoDay, MINUTES_A_DAY } from '../chance/calendar.ts';
import { hash } from '../chance/chance.ts';
import type { Chance } from '../chance/chance.ts';
import { weightedNames } from '../chance/weighted.ts';
import type { Channel, MentionFields, ReportEvent, ReporterKind } from '../events.ts';
import { ageOn } from '../people/residents.ts';
import type { Person } from '../people/residents.ts';
import type { Collector } from '../world/post.ts';
import type { World } from '../world/world.ts';
import { writeAddress, writePhone } from '../writing/corrupt-fields.ts';
import { writeName } from '../writing/corrupt-name.ts';
import type { Incident } from './incident.ts';
import { writeText } from './report-text.ts';
import type { TextStyle, ToldFacts } from './report-text.ts';

export const CHANNELS = weightedNames<Channel>({ pimpasa: 0.2, village: 0.2, whatsapp: 0.32, web: 0.14, hotline: 0.08, desk: 0.06 });
/** What a report tells. @source dossier: simulator §2.10 */
const TELLS = { phone: 0.4, fullName: 0.25, alias: 0.45, village: 0.85, vehicle: 0.05, destination: 0.5, date: 0.3 };
/** The rest of what people tell (our choice). */
const TELLS_TOO = { victim: 0.45, age: 0.4, job: 0.5, pay: 0.4, advance: 0.35, house: 0.1, account: 0.04, handle: 0.06, company: 0.3 };
const WRONG_VILLAGE = 0.04;
/** Written on a phone without a network. @source dossier: simulator §2.10; share of such channels: our choice */
const OFFLINE: Readonly<Record<Channel, number>> = { pimpasa: 0.6, village: 0.5, whatsapp: 0.15, web: 0.05, hotline: 0.02, desk: 0 };
const LONG_SYNC = 0.25;
const LONG_SYNC_DAYS = 10;
const SYNC_MEAN_DAYS = 3;

export interface Reporter {
  readonly kind: ReporterKind;
  readonly key: string;
}

export function reporterOf(chance: Chance, kind: ReporterKind, person: Person): Reporter {
  return { kind, key: `p${hash(person.habit, kind === 'anonymous' ? chance.below(1e9) : 7).toString(36)}` };
}

export interface ReportPlan {
  readonly incident: Incident;
  readonly reporter: Reporter;
  readonly channel: Channel;
  /** Minute of writing. */
  readonly occurred: number;
  readonly topic: TextStyle['topic'];
  readonly noise?: string;
  readonly belongsTo?: readonly Collector[];
  readonly noMentions?: boolean;
}

/** Minutes until what was written reaches the log; reports written in an outage wait for its end. */
function syncMinutes(world: World, chance: Chance, channel: Channel, occurred: number): number {
  const days = !chance.happens(OFFLINE[channel]) ? 0 : chance.happens(LONG_SYNC) ? LONG_SYNC_DAYS : chance.exponential(SYNC_MEAN_DAYS);
  const minutes = 1 + chance.below(15) + Math.round(days * MINUTES_A_DAY);
  const day = Math.floor((occurred + minutes) / MINUTES_A_DAY);
  const outage = world.bursts.find(
    ({ kind, day: from, days: length }) => kind === 'outage' && day >= world.start + from && day < world.start + from + length,
  );
  return outage === undefined ? minutes : (world.start + outage.day + outage.days) * MINUTES_A_DAY + chance.below(600) - occurred;
}

/** Writes one report and sends it. */
export function sendReport(world: World, chance: Chance, plan: ReportPlan): void {
  const { incident, channel } = plan;
  const day = Math.floor(plan.occurred / MINUTES_A_DAY);
  const home = incident.victim?.village ?? incident.scout.person.village;
  const village = chance.happens(WRONG_VILLAGE) ? world.residents.villages[chance.pick(home.near.concat(home.at))]! : home;
  const typo = world.settings.typoPerToken;
  const name = (person: Person): string => writeName(chance, person.name, 'report', typo);
  const told = drawTold(chance, incident, day);
  const recruiterName = told.fullName ? name(incident.scout.person) : undefined;
  const victimName = told.victim && incident.victim !== undefined ? name(incident.victim) : undefined;
  const placeName = told.village ? placeText(chance, village) : undefined;
  const { ring } = incident;
  const body: Omit<ReportEvent, 'id' | 'occurred_at' | 'arrived_at'> = { stream: 'report', channel };
  if (plan.reporter.kind !== 'anonymous' || chance.happens(0.5)) body.reporter = { ...plan.reporter };
  if (told.village && plan.topic !== 'question' && (channel !== 'whatsapp' || chance.happens(0.3))) body.village_code = village.code;
  const u = chance.next();
  const officer = channel === 'pimpasa' || channel === 'village' || channel === 'desk';
  const structured = plan.noMentions !== true && (officer ? u < 0.8 : u < 0.3);
  const text = !structured || chance.happens(officer ? 0.55 : 0.9);
  const mentions: { mention: string; person: string }[] = [];
  if (structured) {
    const list: MentionFields[] = [];
    const add = (fields: MentionFields, person: Person | undefined): void => {
      if (Object.keys(fields).length < 2) return;
      if (person !== undefined) mentions.push({ mention: String(list.length), person: person.key });
      list.push(fields);
    };
    const recruiter: MentionFields = { role: 'recruiter' };
    if (recruiterName !== undefined) recruiter.full_name = recruiterName;
    if (told.alias) recruiter.alias = incident.scout.alias;
    if (told.phone) recruiter.phone = writePhone(chance, incident.scout.phone, 'report');
    if (told.handle && ring !== undefined) recruiter.social_account = ring.handle;
    if (told.account && ring !== undefined) recruiter.bank_account = ring.account;
    if (Object.keys(recruiter).length > 1 && chance.happens(0.3)) recruiter.village_code = incident.scout.person.village.code;
    add(recruiter, incident.scout.person);
    if (incident.victim !== undefined && (victimName !== undefined || told.age)) {
      const victim: MentionFields = { role: 'victim', sex: incident.victim.sex };
      if (victimName !== undefined) victim.full_name = victimName;
      if (told.age) victim.age = ageOn(incident.victim.born, day) + chance.pick([-2, -1, 0, 0, 0, 0, 1, 2]);
      if (chance.happens(0.12)) victim.phone = writePhone(chance, incident.victim.phone(day), 'report');
      if (told.village) victim.village_code = village.code;
      add(victim, incident.victim);
    }
    if (told.house)
      add(
        {
          role: 'house',
          address: writeAddress(chance, ring?.shelter.address ?? incident.scout.person.address),
          village_code: world.residents.villages[ring?.shelter.village ?? home.at]!.code,
        },
        undefined,
      );
    if (told.vehicle && ring !== undefined) add({ role: 'vehicle', vehicle_plate: ring.plate }, undefined);
    if (told.company && incident.company !== undefined) add({ role: 'company', company: incident.company }, undefined);
    if (list.length > 0) body.mentions = list;
  }
  if (told.destination && incident.destination !== 'ID' && plan.topic !== 'vague') body.destination = incident.destination;
  if (told.job && structured) body.promised_job = incident.job;
  if (told.date && structured) body.departure_date = isoDay(incident.departs);
  if (text || body.mentions === undefined) {
    const facts: ToldFacts = compact({
      recruiter: recruiterName ?? (told.alias ? incident.scout.alias : undefined),
      phone: told.phone ? incident.scout.phone : undefined,
      handle: told.handle ? ring?.handle : undefined,
      plate: told.vehicle ? ring?.plate : undefined,
      account: told.account ? ring?.account : undefined,
      company: told.company ? incident.company : undefined,
      victim: victimName,
      age: told.age && incident.victim !== undefined ? ageOn(incident.victim.born, day) : undefined,
      place: placeName,
      destination: told.destination ? incident.destination : undefined,
      job: told.job ? incident.job : undefined,
      pay: told.pay ? incident.pay : undefined,
      advance: told.advance && incident.advance > 0 ? incident.advance : undefined,
      departs: told.date ? incident.departs : undefined,
      others: ring !== undefined && ring.recruited > 2 && chance.happens(0.3) ? Math.min(12, ring.recruited - 1) : undefined,
    });
    body.text = writeText(chance, facts, {
      today: day,
      typoPerToken: typo,
      language: home.regencyCode.startsWith('52') ? 'sasak' : 'jawa',
      topic: plan.topic,
    });
    if (!structured && !officer) delete body.destination;
  }
  world.post.send({
    body,
    occurred: plan.occurred,
    arrived: plan.occurred + syncMinutes(world, chance, channel, plan.occurred),
    mentions,
    ...(plan.noise === undefined ? {} : { noise: plan.noise }),
    ...(plan.belongsTo === undefined ? {} : { belongsTo: plan.belongsTo }),
  });
}

type Told = Record<keyof typeof TELLS | keyof typeof TELLS_TOO, boolean>;

function drawTold(chance: Chance, incident: Incident, day: number): Told {
  const draw = (shares: Readonly<Record<string, number>>): [string, boolean][] =>
    Object.entries(shares).map(([key, share]) => [key, chance.happens(share)]);
  const told = Object.fromEntries([...draw(TELLS), ...draw(TELLS_TOO)]) as Told;
  // Somebody must be named somehow, and nobody tells of a departure that is past.
  if (!told.phone && !told.fullName && !told.alias && chance.happens(0.7)) told.alias = true;
  if (incident.departs < day) told.date = false;
  if (incident.ring?.type === 'C') told.handle = chance.happens(0.45);
  return told;
}

function compact(facts: { [K in keyof ToldFacts]: ToldFacts[K] | undefined }): ToldFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as ToldFacts;
}

function placeText(chance: Chance, village: { name: string; district: string; regency: string; urban: boolean }): string {
  const word = village.urban
    ? chance.pick(['Kel. ', 'kelurahan ', 'kel ', ''])
    : chance.pick(['Desa ', 'desa ', 'Ds. ', 'ds ', 'ds. ', '', '']);
  const district = chance.happens(0.4) ? `${chance.pick([' kec ', ' Kec. ', ' kecamatan ', ', ', ' '])}${village.district}` : '';
  const regency = chance.happens(0.12) ? ` ${village.regency.replace('Kabupaten ', chance.pick(['kab ', 'Kab. ', '']))}` : '';
  return `${word}${village.name}${district}${regency}`;
}

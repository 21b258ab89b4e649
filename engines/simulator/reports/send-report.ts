import { isoDay, MINUTES_A_DAY } from '../chance/calendar.ts';
import { hash } from '../chance/chance.ts';
import type { Chance } from '../chance/chance.ts';
import { weightedNames } from '../chance/weighted.ts';
import type { Channel, ReportEvent, ReporterKind } from '../events.ts';
import type { Person } from '../people/residents.ts';
import type { World } from '../world/world.ts';
import type { Incident } from './incident.ts';
import { writeText } from './report-text.ts';
import type { TextStyle } from './report-text.ts';
import { drawTelling, factsOf, writeMentions } from './told.ts';

export const CHANNELS = weightedNames<Channel>({ pimpasa: 0.2, village: 0.2, whatsapp: 0.32, web: 0.14, hotline: 0.08, desk: 0.06 });
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

/** Reports with fields; the others are only a text (our choice): forms of officers, chats of residents. */
const FIELDS = { official: 0.8, other: 0.3 };
/** Reports with fields that have a text as well. */
const TEXT_TOO = { official: 0.55, other: 0.9 };
const CHAT_HAS_VILLAGE = 0.3;

/** Writes one report and sends it. */
export function sendReport(world: World, chance: Chance, plan: ReportPlan): void {
  const { incident, channel, topic } = plan;
  const day = Math.floor(plan.occurred / MINUTES_A_DAY);
  const home = incident.victim.village;
  const village = chance.happens(WRONG_VILLAGE) ? world.residents.villages[chance.pick(home.near.concat(home.at))]! : home;
  const telling = drawTelling(world, chance, incident, day, village);
  const { told } = telling;
  const { shiftDays } = world.appearance;
  const accuses = topic === 'recruiting' || topic === 'grudge';
  const kind = channel === 'pimpasa' || channel === 'village' || channel === 'desk' ? 'official' : 'other';
  const body: Omit<ReportEvent, 'id' | 'occurred_at' | 'arrived_at'> = { stream: 'report', channel };
  if (plan.reporter.kind !== 'anonymous' || chance.happens(0.5)) body.reporter = { ...plan.reporter };
  if (told.village && (kind === 'official' || channel === 'web' || chance.happens(CHAT_HAS_VILLAGE))) body.village_code = village.code;
  const structured = accuses && chance.happens(FIELDS[kind]);
  const { list, truth } = structured ? writeMentions(world, chance, telling) : { list: [], truth: [] };
  if (list.length > 0) body.mentions = list;
  if (structured && told.destination && incident.destination !== 'ID') body.destination = incident.destination;
  if (structured && told.job) body.promised_job = incident.job;
  if (structured && told.date) body.departure_date = isoDay(incident.departs + shiftDays);
  if (list.length === 0 || chance.happens(TEXT_TOO[kind])) {
    const language = home.regencyCode.startsWith('52') ? 'sasak' : 'jawa';
    const official = plan.reporter.kind === 'village_staff' || channel === 'pimpasa';
    body.text = writeText(chance, factsOf(world.appearance, chance, telling), {
      today: day + shiftDays,
      typoPerToken: world.settings.typoPerToken,
      language,
      topic,
      official,
    });
  }
  const arrived = plan.occurred + syncMinutes(world, chance, channel, plan.occurred);
  if (accuses)
    world.agenda.on(
      Math.floor(arrived / MINUTES_A_DAY),
      () => void world.reported.push({ village: village.at, day: Math.floor(arrived / MINUTES_A_DAY) }),
    );
  world.post.send({
    body,
    occurred: plan.occurred,
    arrived,
    mentions: truth,
    ...(plan.noise === undefined ? {} : { noise: plan.noise }),
    belongsTo: incident.belongsTo,
  });
}

import { besideLooks, judgeAgency, judgeJourney, judgeNeighbourhood, judgeRepeat, worthOf } from '../network/index.ts';
import type { Judgement } from '../network/index.ts';
import { createAlertBook } from './alert-book.ts';
import type { RingFile } from './alert-book.ts';
import { createBudget } from './budget.ts';
import { dayOf, endOfDay, weekOf } from './days.ts';
import { countReaches, createDistrict } from './district.ts';
import { begins, egoOf } from './ego.ts';
import { drawOne, eventsOf, peopleOf, urgency, worthShowing } from './queue.ts';
import { repeatOf } from './repeats.ts';
import type { WatchEvent } from './events.ts';
import { warningOfNotice } from './notices.ts';
import { createOfficers } from './officers.ts';
import { leastBits } from './threshold.ts';
import type { Warning, WatchSettings } from './settings.ts';
import { explain, whyWords } from './words.ts';

/** Events in, few explained warnings out. */
export interface Watch {
  /** Takes the next event in order of arrival; gives the warnings of every day that is over now. */
  push(event: WatchEvent): Warning[];
  /** Closes the last day. */
  finish(): Warning[];
}

/** A candidate that found no place in the budget waits this long. Our choice. */
const WAITING_DAYS = 28;

/** So much of what is shown is drawn by lot among the middling: the only unbiased look at what is missed. @source dossier: detection §6 */
const EXPLORED_SHARE = 0.05;
const DRAWN_TEXT = 'Dipilih dengan undian dari yang nilainya sedang, untuk mengetahui apa yang terlewat.';

export function createWatch(settings: WatchSettings): Watch {
  const district = createDistrict(settings);
  const book = createAlertBook();
  const budget = createBudget(settings.alertsPerOfficerWeek, settings.officers.length);
  const officerOf = createOfficers(settings.officers);
  const nameOf = new Map(settings.villages.map((village) => [village.code, village.name]));
  let day: number | undefined;
  let firstDay: number | undefined;
  let judgedWeek: number | undefined;
  /** Draws among the middling that the alerts so far have earned. */
  let lots = 0;
  let waiting: WatchEvent[] = [];

  const close = (today: number): Warning[] => {
    waiting.sort((a, b) => a.arrived - b.arrived || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    for (const event of waiting) district.take(event, today);
    waiting = [];
    const touched = district.touched();
    countReaches(touched, district, today);
    const source = district.source(today);
    const covered = new Set<string>();
    for (const at of touched) {
      if (covered.has(at.key) || !begins(at, source)) continue;
      const judgement = judgeNeighbourhood(egoOf(at, source), district.rates);
      if (judgement === undefined) continue;
      for (const identifier of judgement.identifiers) covered.add(identifier.key);
      if (judgement.mayAlert && judgement.bits > 0) book.open(judgement, at.key, today);
    }
    for (const { key, flow } of district.agencies.flows(source)) {
      const judgement = judgeAgency(flow);
      if (judgement?.mayAlert === true && judgement.bits > 0) book.open(judgement, key, today);
    }
    for (const { key, flow } of district.journeys.flows(source)) {
      const judgement = judgeJourney(flow);
      if (judgement?.mayAlert === true && judgement.bits > 0) book.open(judgement, key, today);
    }
    const notices = district.notices();
    const week = weekOf(today);
    judgedWeek ??= week;
    for (; judgedWeek < week; judgedWeek += 1)
      for (const surge of district.surges.rises(judgedWeek)) notices.push({ kind: 'village_surge', week: judgedWeek, surge });
    for (const notice of notices) {
      if (notice.kind !== 'repeat_applicant') continue;
      const judgement = judgeRepeat(repeatOf(notice, source), district.rates);
      if (judgement.mayAlert && judgement.bits > 0) book.open(judgement, `again:${notice.now.event}`, today);
    }
    const warnings = [...show(today), ...notices.map((notice) => warningOfNotice(notice, today, settings.offsetMinutes, officerOf))];
    if (today % 7 === 0) {
      district.forget(today);
      book.forget(today);
    }
    return warnings;
  };

  const strengths = (): { day: number; bits: number }[] =>
    [...book.files.values()].filter((file) => !confirmed(file)).map(({ best }) => ({ day: best.day, bits: best.rank }));

  const show = (today: number): Warning[] => {
    const week = weekOf(today);
    const least = settings.lookBits ?? leastBits(strengths(), today, today - (firstDay ?? today), settings.officers.length);
    const waitingFiles = [...book.files.values()].filter((file) => today - file.lastDay <= WAITING_DAYS);
    const ranked = waitingFiles
      .filter((file) => worthShowing(file, least))
      .sort((a, b) => urgency(b.judgement, today) - urgency(a.judgement, today) || (a.id < b.id ? -1 : 1));
    const shown: Warning[] = [];
    const put = (file: RingFile, level: 'act' | 'look', drawn: boolean): boolean => {
      const villages = villagesOf(file.judgement);
      const officer = officerOf(villages);
      const kecamatan = villages[0]?.slice(0, 8);
      if (!budget.mayShow(officer, week) || (level === 'look' && budget.crowded(week, kecamatan))) return false;
      budget.spend(officer, week, kecamatan);
      const people = new Set([...(file.shown?.people ?? []), ...peopleOf(file.judgement)]);
      file.shown = { bits: besideLooks(file.judgement), events: eventsOf(file.judgement), people, level, day: today };
      const warning = warningOf(file, level, officer, villages, today);
      shown.push(drawn ? { ...warning, text: `${DRAWN_TEXT} ${warning.text}` } : warning);
      return true;
    };
    for (const file of ranked) put(file, worthOf(file.judgement, least) ?? 'look', false);
    lots += shown.length * EXPLORED_SHARE;
    const drawn = lots < 1 ? undefined : drawOne(waitingFiles, least, today);
    if (drawn !== undefined && put(drawn, 'look', true)) lots -= 1;
    return shown;
  };

  const warningOf = (file: RingFile, level: 'act' | 'look', officer: string, villages: readonly string[], today: number): Warning => {
    const { judgement } = file;
    const kind = kindOf(judgement);
    const departures = judgement.members.flatMap((member) => (member.departs === undefined ? [] : [member.departs - today]));
    const soonest = departures.length === 0 ? undefined : Math.min(...departures);
    return {
      id: file.id,
      at: endOfDay(today, settings.offsetMinutes),
      kind,
      level,
      officer,
      villages,
      score_bits: judgement.bits,
      identifiers: judgement.identifiers
        .filter(({ kind: one }) => one !== 'matter' && one !== 'place' && one !== 'story')
        .map(({ kind: one, shown }) => ({ kind: one, value: shown })),
      evidence: judgement.evidence.map((line) => ({ event: line.event, mention: line.mention, why: whyWords(line), bits: line.bits })),
      text: explain(
        kind,
        judgement,
        soonest,
        villages.map((code) => nameOf.get(code) ?? code),
      ),
    };
  };

  return {
    push(event) {
      const today = dayOf(event.arrived, settings.offsetMinutes);
      const closed = day !== undefined && today > day ? close(day) : [];
      firstDay ??= today;
      day = day === undefined ? today : Math.max(day, today);
      waiting.push(event);
      return closed;
    },
    finish: () => (day === undefined ? [] : close(day)),
  };
}

const confirmed = ({ judgement }: RingFile): boolean => judgement.evidence.some(({ code }) => code === 'officer_confirmed');

/** Villages of those concerned, the most frequent first. */
function villagesOf(judgement: Judgement): string[] {
  const votes = new Map<string, number>();
  for (const { village } of judgement.members) if (village !== undefined) votes.set(village, (votes.get(village) ?? 0) + 1);
  return [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([village]) => village);
}

const AGAIN = /^(?:not_)?again_/;

function kindOf(judgement: Judgement): Warning['kind'] {
  if (judgement.evidence.some(({ code }) => AGAIN.test(code))) return 'repeat_applicant';
  if (judgement.members.some((member) => member.kind !== 'report')) return 'ring';
  return judgement.identifiers.some(({ kind }) => kind !== 'matter' && kind !== 'place') ? 'recruiter' : 'village_surge';
}

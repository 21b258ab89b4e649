import { z } from 'zod';
import tales from '../../../db/seed/training/reports.json' with { type: 'json' };
import * as contract from '../../../modules/reports/contract.ts';
import { InformationGrade, Outcome, SourceGrade, Topic, Verdict } from '../../../modules/reports/model.ts';
import type { Channel } from '../../../modules/reports/model.ts';
import { plusDays } from '../../../modules/territory/model.ts';
import { moment } from './calendar.ts';
import type { Ground, Happening } from './happening.ts';
import { idOf, tellReport } from './told-report.ts';
import type { Told } from './told-report.ts';
import type { Regency } from './villages.ts';

const TALES = z
  .object({
    tales: z.array(z.object({ topic: Topic, what: z.string(), country: z.string().nullable() })),
    stalls: z.array(z.string()),
    cities: z.array(z.string()),
    hamlets: z.array(z.string()),
    grades: z.array(z.tuple([SourceGrade, InformationGrade])),
    endings: z.array(z.object({ verdict: Verdict, outcome: Outcome, note: z.string() })),
  })
  .parse(tales);

/** About 110 ordinary reports; the stories add the rest. @source our choice */
const REPORTS = 110;

interface Teller {
  readonly by: string;
  readonly homes: readonly Regency[];
  readonly channels: readonly z.infer<typeof Channel>[];
  readonly triage: string;
}
/** Who tells, about which places, through which channels, and who reads it first. */
const TELLERS: readonly Teller[] = [
  { by: 'sutinah', homes: ['blitar'], channels: ['app', 'village-book', 'meeting'], triage: 'wayan' },
  { by: 'rini', homes: ['blitar'], channels: ['app', 'chat', 'phone'], triage: 'wayan' },
  { by: 'slamet', homes: ['blitar'], channels: ['komsos', 'app'], triage: 'wayan' },
  { by: 'agung', homes: ['blitar'], channels: ['sambang', 'problem-solving'], triage: 'wayan' },
  { by: 'wayan', homes: ['blitar', 'tulungagung'], channels: ['visit', 'walk-in', 'phone'], triage: 'ratna' },
  { by: 'budi', homes: ['blitar', 'tulungagung'], channels: ['counter'], triage: 'ratna' },
  { by: 'diah', homes: ['tulungagung'], channels: ['letter', 'walk-in'], triage: 'ratna' },
  { by: 'wulan', homes: ['ponorogo', 'trenggalek'], channels: ['visit', 'meeting', 'chat'], triage: 'raka' },
  { by: 'putri', homes: ['ponorogo', 'pacitan'], channels: ['counter'], triage: 'raka' },
  { by: 'winda', homes: ['mataram', 'lombokBarat'], channels: ['visit', 'phone', 'app'], triage: 'lalu' },
];
const HOURS = ['07:40', '09:20', '11:50', '15:10', '19:30'];
const ANONYMOUS = 0.25;
const CONFIDENTIAL = 0.65;
const NAMED_SOMEBODY = 0.4;
const BYPASSES = 0.06;
/** Reports older than this have been read; the newest wait, as in any office. */
const READ_AFTER_DAYS = 4;
const LEFT_UNREAD = 0.12;

/** What the villages tell on ordinary days, and how the offices deal with it. */
export function ordinaryReports(ground: Ground): Happening[] {
  return Array.from({ length: REPORTS }, (_, i) => ordinaryReport(ground, i)).flat();
}

function ordinaryReport({ calendar, luck, people, villages }: Ground, i: number): Happening[] {
  const day = calendar.day(1 + luck.int(88));
  const teller = luck.pick(TELLERS);
  const tale = luck.pick(TALES.tales);
  const level = luck.int(1000) / 1000;
  const key = `ordinary ${i}`;
  const told: Told = {
    by: teller.by,
    key,
    level: level < ANONYMOUS ? 'anonymous' : level < CONFIDENTIAL ? 'confidential' : 'named',
    channel: luck.pick(teller.channels),
    topic: tale.topic,
    what: filled(tale.what, luck),
    place: luck.pick(villages[luck.pick(teller.homes)]).code,
    knowledge: luck.pick(['seen', 'heard', 'family', 'message', 'concerned']),
    peopleCount: 1 + luck.int(4),
    ...(tale.country !== null && { destination: tale.country }),
    ...(luck.often(NAMED_SOMEBODY) && {
      named: [{ role: 'recruiter' as const, name: `${people.name('L')} (latihan)`, phones: [people.phone()] }],
    }),
    ...(luck.often(BYPASSES) && { bypassVillage: true }),
  };
  const happenings: Happening[] = [{ at: moment(day, luck.pick(HOURS)), run: (office) => tellReport(office, told) }];
  if (day > calendar.day(READ_AFTER_DAYS) || luck.often(LEFT_UNREAD)) return happenings;
  const readDay = calendar.workingDays.find((one) => one > day) ?? calendar.today;
  if (readDay < calendar.today) happenings.push(reading(readDay, key, teller.triage, luck));
  const endDay = calendar.workingDays.find((one) => one > plusDays(readDay, 2 + luck.int(7)));
  if (endDay !== undefined && luck.often(0.75)) happenings.push(ending(endDay, key, teller.triage, luck));
  return happenings;
}

const filled = (what: string, luck: Ground['luck']): string =>
  what
    .replaceAll('{warung}', luck.pick(TALES.stalls))
    .replaceAll('{kota}', luck.pick(TALES.cities))
    .replaceAll('{dusun}', luck.pick(TALES.hamlets))
    .replaceAll('{rt}', String(1 + luck.int(8)))
    .replaceAll('{juta}', String(2 + luck.int(20)))
    .replaceAll('{minggu}', String(2 + luck.int(7)));

function reading(day: string, key: string, by: string, luck: Ground['luck']): Happening {
  const [source, information] = luck.pick(TALES.grades);
  const severity = luck.pick(['low', 'low', 'medium', 'high'] as const);
  return {
    at: moment(day, '08:20'),
    run: (office) =>
      office.as(by)(contract.assessReport, {
        params: { id: idOf(key) },
        body: { source, information, severity, reason: 'Dibaca dan dibandingkan dengan kabar lain dari desa yang sama.' },
      }),
  };
}

function ending(day: string, key: string, by: string, luck: Ground['luck']): Happening {
  const { verdict, outcome, note } = luck.pick(TALES.endings);
  const [source, information] = luck.pick(TALES.grades);
  return {
    at: moment(day, '14:40'),
    run: async (office) => {
      const ask = office.as(by);
      const params = { id: idOf(key) };
      await ask(contract.assessReport, {
        params,
        body: { source, information, severity: 'low', reason: 'Sudah diperiksa di lapangan.', verdict: { value: verdict, reason: note } },
      });
      await ask(contract.closeReport, { params, body: { outcome, note } });
    },
  };
}

import { z } from 'zod';
import words from '../../../db/seed/training/reports.json' with { type: 'json' };
import * as contract from '../../../modules/reports/contract.ts';
import { InformationGrade, SourceGrade } from '../../../modules/reports/model.ts';
import type { Outcome, Verdict } from '../../../modules/reports/model.ts';
import { plusDays } from '../../../modules/territory/model.ts';
import { moment } from './calendar.ts';
import type { Ground, Happening } from './happening.ts';
import { idOf } from './told-report.ts';

const { grades: GRADES } = z.object({ grades: z.array(z.tuple([SourceGrade, InformationGrade])) }).parse(words);

/** Reports older than this have been read; the newest wait, as in any office. @source our choice */
const READ_AFTER_DAYS = 4;
const LEFT_UNREAD = 0.12;
const ENDED = 0.75;
const SEVERITIES = ['low', 'low', 'medium', 'high'] as const;

export interface Handled {
  /** The report's own key. */
  readonly key: string;
  readonly day: string;
  /** Who reads it first. */
  readonly triage: string;
  readonly endings: readonly { readonly verdict: Verdict; readonly outcome: z.infer<typeof Outcome>; readonly note: string }[];
}

/** How an office deals with a report: most are read on the next working day, and looked into within two weeks. */
export function handled({ calendar, luck }: Ground, { key, day, triage, endings }: Handled): Happening[] {
  if (day > calendar.day(READ_AFTER_DAYS) || luck.often(LEFT_UNREAD)) return [];
  const readDay = calendar.workingDays.find((one) => one > day) ?? calendar.today;
  const happenings = readDay < calendar.today ? [reading(readDay, key, triage, luck)] : [];
  const endDay = calendar.workingDays.find((one) => one > plusDays(readDay, 2 + luck.int(7)));
  if (endDay !== undefined && luck.often(ENDED)) happenings.push(ending(endDay, key, triage, luck, luck.pick(endings)));
  return happenings;
}

function reading(day: string, key: string, by: string, luck: Ground['luck']): Happening {
  const [source, information] = luck.pick(GRADES);
  const severity = luck.pick(SEVERITIES);
  return {
    at: moment(day, '08:20'),
    run: (office) =>
      office.as(by)(contract.assessReport, {
        params: { id: idOf(key) },
        body: { source, information, severity, reason: 'Dibaca dan dibandingkan dengan kabar lain dari desa yang sama.' },
      }),
  };
}

function ending(day: string, key: string, by: string, luck: Ground['luck'], end: Handled['endings'][number]): Happening {
  const [source, information] = luck.pick(GRADES);
  return {
    at: moment(day, '14:40'),
    run: async (office) => {
      const ask = office.as(by);
      const params = { id: idOf(key) };
      await ask(contract.assessReport, {
        params,
        body: {
          source,
          information,
          severity: 'low',
          reason: 'Sudah diperiksa di lapangan.',
          verdict: { value: end.verdict, reason: end.note },
        },
      });
      await ask(contract.closeReport, { params, body: { outcome: end.outcome, note: end.note } });
    },
  };
}

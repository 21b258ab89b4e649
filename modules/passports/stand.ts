import type { Context } from '../../platform/http/context.ts';
import { workingCalendar } from '../territory/index.ts';
import { clockEnd } from './clocks.ts';
import { applicationDecided } from './events.ts';
import type { Loaded } from './load-interview.ts';
import type { DecisionCode } from './model.ts';
import { openFollowUps } from './open-follow-ups.ts';
import type { PlannedFollowUp } from './open-follow-ups.ts';
import type { RuleSet } from './rule-sets.ts';
import * as applications from './store.ts';
import * as store from './store-decisions.ts';

/** A decision begins to stand: its terms run, the application is decided, the follow-ups open, the news goes out. */
export async function makeItStand(
  context: Context,
  loaded: Loaded,
  decision: { readonly id: string; readonly code: DecisionCode; readonly reasons: readonly string[]; readonly answeredBy?: string },
  rules: RuleSet,
  planned: readonly PlannedFollowUp[],
): Promise<void> {
  const { tx, today, now } = context;
  const { vocabulary } = rules.data;
  const office = await applications.findOffice(tx, loaded.row.office_id);
  const calendar = await workingCalendar(tx, { worksOnCollectiveLeave: office?.works_on_collective_leave === true });
  await store.setDecision(tx, decision.id, {
    state: 'standing',
    standing_on: today,
    deliver_by: clockEnd(vocabulary, calendar, 'DELIVER', today),
    objection_until: clockEnd(vocabulary, calendar, 'OBJECTION', today),
    ...(decision.answeredBy !== undefined && { answered_by: decision.answeredBy, answered_at: now }),
  });
  await applications.setState(tx, loaded.row.id, { state: 'decided', decision: decision.code });
  const name = vocabulary.decisions.find((row) => row.code === decision.code)?.name ?? decision.code;
  await openFollowUps(context, loaded, planned, explanation(name));
  await context.announce(
    applicationDecided(
      { application: loaded.row.id, decision: decision.code, reasons: [...decision.reasons] },
      { kind: 'application', id: loaded.row.id },
      loaded.row.territory,
    ),
  );
}

/** What the receiver explains. The indicators stay with the deciding office. */
const explanation = (name: string): string =>
  `Keputusan permohonan paspor: ${name}. Jelaskan dengan ramah jalur resmi bekerja ke luar negeri, tanyakan apa yang dibutuhkan, dan dampingi ke LTSA, Disnaker, atau BP3MI. Jangan menuduh dan jangan menyebut alasan keputusan di depan orang lain.`;

import { handle } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { judgeAlert } from './commands/judge-alert.ts';
import { reopenAlert, snoozeAlert } from './commands/snooze-alert.ts';
import * as contract from './contract.ts';
import * as tuning from './contract-tuning.ts';
import { getOfficeSeries } from './office-series/queries/get-office-series.ts';
import { getAlert } from './queries/get-alert.ts';
import { listAlerts } from './queries/list-alerts.ts';
import { listDraws } from './rings/list-draws.ts';
import { adoptRuleWeight } from './rule-weights/adopt-rule-weight.ts';
import { endRuleWeight } from './rule-weights/end-rule-weight.ts';
import { noteAttention, withdrawAttention } from './surges/commands/note-attention.ts';
import { getBackTest } from './surges/queries/get-back-test.ts';
import { getVillage } from './surges/queries/get-village.ts';
import { listVillages } from './surges/queries/list-villages.ts';

export const earlyWarningRoutes: readonly Route[] = [
  handle(contract.listAlerts, listAlerts),
  handle(contract.getAlert, getAlert),
  handle(contract.judgeAlert, judgeAlert),
  handle(contract.snoozeAlert, snoozeAlert),
  handle(contract.reopenAlert, reopenAlert),
  handle(contract.listVillages, listVillages),
  handle(contract.getVillage, getVillage),
  handle(contract.noteAttention, noteAttention),
  handle(contract.withdrawAttention, withdrawAttention),
  handle(contract.getOfficeSeries, getOfficeSeries),
  handle(tuning.getBackTest, getBackTest),
  handle(tuning.adoptRuleWeight, adoptRuleWeight),
  handle(tuning.endRuleWeight, endRuleWeight),
  handle(contract.listDraws, listDraws),
];

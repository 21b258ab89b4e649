import { handle } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import * as contract from './contract.ts';
import { getUnit } from './queries/get-unit.ts';
import { searchUnits } from './queries/search-units.ts';
import { listHolidays, reckonWorkingDays } from './queries/working-days.ts';

export const territoryRoutes: readonly Route[] = [
  handle(contract.searchUnits, searchUnits),
  handle(contract.getUnit, getUnit),
  handle(contract.reckonWorkingDays, reckonWorkingDays),
  handle(contract.listHolidays, listHolidays),
];

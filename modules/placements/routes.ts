import { handle } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { recordPlacement } from './commands/record-placement.ts';
import { stepPlacement } from './commands/step-placement.ts';
import * as contract from './contract.ts';
import { getPlacement, listPlacements } from './queries/read-placements.ts';

/** Table of contents of the placements module. */
export const placementRoutes: readonly Route[] = [
  handle(contract.listPlacements, listPlacements),
  handle(contract.recordPlacement, recordPlacement),
  handle(contract.getPlacement, getPlacement),
  handle(contract.stepPlacement, stepPlacement),
];

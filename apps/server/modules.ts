import { join } from 'node:path';
import { accessCleanUp, accessHandlers, agenciesAndOffices } from '../../modules/access/index.ts';
import { accessRoutes } from '../../modules/access/routes.ts';
import { lookUpLimits } from '../../modules/audit/index.ts';
import { dailyAnchor } from '../../modules/audit/jobs.ts';
import { auditRoutes } from '../../modules/audit/routes.ts';
import { referralClocks } from '../../modules/cases/jobs.ts';
import { caseRoutes } from '../../modules/cases/routes.ts';
import { villagePoints } from '../../modules/early-warning/index.ts';
import { earlyWarningHandlers, earlyWarningSchedules } from '../../modules/early-warning/jobs.ts';
import { earlyWarningRoutes } from '../../modules/early-warning/routes.ts';
import { screeningRules } from '../../modules/passports/index.ts';
import { escalateFollowUps, grantSilentObjections, remindOfObjections } from '../../modules/passports/jobs.ts';
import { passportRoutes } from '../../modules/passports/routes.ts';
import { peopleHandlers, peopleSchedules, registeredHubs } from '../../modules/people/index.ts';
import { peopleRoutes } from '../../modules/people/routes.ts';
import { placementHandlers, placementSchedules } from '../../modules/placements/jobs.ts';
import { placementRoutes } from '../../modules/placements/routes.ts';
import { officialPhones, recruiterReferences } from '../../modules/recruiters/index.ts';
import { recruiterRoutes } from '../../modules/recruiters/routes.ts';
import { reportHandlers, reportSchedules } from '../../modules/reports/index.ts';
import { reportRoutes } from '../../modules/reports/routes.ts';
import { territoryReferences } from '../../modules/territory/index.ts';
import { territoryRoutes } from '../../modules/territory/routes.ts';
import { whatIfRoutes } from '../../modules/what-if/routes.ts';
import type { Route } from '../../platform/http/route.ts';
import type { EventHandler } from '../../platform/outbox/worker.ts';
import type { ScheduledJob } from '../../platform/outbox/schedule.ts';
import type { Reference } from '../../platform/db/reference.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';

/** What one module brings; every part is optional. */
interface Part {
  readonly routes?: readonly Route[];
  readonly handlers?: readonly EventHandler<JobContext>[];
  readonly schedules?: readonly ScheduledJob<JobContext>[];
  /** In the order they are loaded: later ones may refer to earlier ones. */
  readonly references?: readonly Reference[];
}
export type House = Required<Part>;

/** The one visible list: every module, one line each, lower tiers first. */
export async function house(dataDir: string, geoPackDir?: string): Promise<House> {
  const anchorDir = join(dataDir, 'anchors');
  const places = [...(await territoryReferences()), await agenciesAndOffices(), ...(await recruiterReferences())];
  const hubs = registeredHubs(officialPhones, places.map((reference) => reference.version).join(' '));
  const parts: readonly Part[] = [
    { routes: territoryRoutes, references: places },
    { routes: accessRoutes, handlers: accessHandlers, schedules: [accessCleanUp] },
    { routes: auditRoutes(anchorDir), schedules: [dailyAnchor(anchorDir)], references: [await lookUpLimits()] },
    { routes: recruiterRoutes },
    { routes: peopleRoutes, handlers: [...peopleHandlers, hubs.handler], schedules: peopleSchedules, references: [hubs.reference] },
    { routes: reportRoutes, handlers: reportHandlers, schedules: reportSchedules },
    {
      routes: passportRoutes,
      schedules: [escalateFollowUps, grantSilentObjections, remindOfObjections],
      references: [await screeningRules()],
    },
    { routes: placementRoutes, handlers: placementHandlers, schedules: placementSchedules },
    {
      routes: earlyWarningRoutes,
      handlers: earlyWarningHandlers,
      schedules: earlyWarningSchedules,
      references: [await villagePoints(geoPackDir)],
    },
    { routes: whatIfRoutes(dataDir) },
    { routes: caseRoutes, schedules: [referralClocks] },
  ];
  return {
    routes: parts.flatMap((part) => part.routes ?? []),
    handlers: parts.flatMap((part) => part.handlers ?? []),
    schedules: parts.flatMap((part) => part.schedules ?? []),
    references: parts.flatMap((part) => part.references ?? []),
  };
}

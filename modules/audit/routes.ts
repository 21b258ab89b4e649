import { handle } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import * as contract from './contract.ts';
import { listEntries } from './queries/list-entries.ts';
import { verifyChain } from './verify-chain.ts';

/** @param anchorDir where the daily anchors lie, outside the database */
export const auditRoutes = (anchorDir: string): Route[] => [
  handle(contract.listAuditEntries, listEntries),
  handle(contract.verifyAudit, async ({ query }, { tx, keys, now, trail }) => {
    const result = await verifyChain(tx, anchorDir, keys, query.lane);
    if (query.lane !== undefined) trail.note('lane', query.lane);
    trail.note('intact', result.intact);
    trail.note('entries', result.entries);
    return { ...result, checkedAt: now };
  }),
];

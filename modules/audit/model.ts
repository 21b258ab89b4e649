/** Number of hash chains beside one another. @source db/migrations/20261122-0910_audit.sql; docs/decisions/0003-audit-lanes.md */
export const LANES = 16;

export { openJob } from './compare-rows.ts';
export type { CompareJob, ComparedRows } from './compare-rows.ts';
export { linkTable, linkTableWith } from './link-table.ts';
export type { CompareElsewhere, LinkOptions, Linkage } from './link-table.ts';
export { createTable } from './read-table.ts';
export type { Table, TableBuilder } from './read-table.ts';
export type { ColumnSpec, Role } from './columns.ts';
export { LEVELS } from './field-levels.ts';
export type { FieldModel, LinkModel } from './learn.ts';

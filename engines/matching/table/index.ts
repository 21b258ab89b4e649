export { createTable, linkTable, LINK_THRESHOLD } from './link-table.ts';
export type { LinkOptions, Linkage, Table, TableBuilder } from './link-table.ts';
export type { ColumnSpec, Role } from './columns.ts';
export { LEVELS } from './field-levels.ts';
export type { FieldModel, LinkModel } from './learn.ts';

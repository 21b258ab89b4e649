/**
 * The roles that the elements of a table have by themselves. Said again because rows are cards on narrow screens (`display: block`,
 * platform/ui/ui.css), and some browsers then forget that it is a table.
 */
export const TABLE_ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  head: { role: 'columnheader' },
} as const;

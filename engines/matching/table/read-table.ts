import { buildColumn } from './build-column.ts';
import type { Column, ColumnSpec } from './columns.ts';

/** A table that is being read, column by column. */
export interface TableBuilder {
  /** Adds a row; values stand in the order of the columns. Returns what was left out. */
  add(values: readonly string[], source?: number): { field: string; value: string; reason: string }[];
  finish(): Table;
}

export interface Table {
  columns: Column[];
  rows: number;
  /** Which file a row came from; undefined when there is one file. */
  source: Uint8Array | undefined;
}

/** Starts a table. */
export function createTable(specs: readonly ColumnSpec[], twoFiles = false): TableBuilder {
  const builders = specs.map(buildColumn);
  const sources: number[] = [];
  let rows = 0;
  return {
    add(values, source = 0) {
      rows += 1;
      if (twoFiles) sources.push(source);
      const problems: { field: string; value: string; reason: string }[] = [];
      builders.forEach((builder, index) => {
        const reason = builder.put(values[index] ?? '');
        if (reason !== undefined) problems.push({ field: specs[index]?.name ?? '', value: values[index] ?? '', reason });
      });
      return problems;
    },
    finish: () => ({
      columns: builders.map((builder) => builder.finish(rows)),
      rows,
      source: twoFiles ? Uint8Array.from(sources) : undefined,
    }),
  };
}

import type { ReactNode } from 'react';
import type { CsvCell } from '../csv.ts';
import type { Order } from '../table-order.ts';

export interface Column<R> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: R) => ReactNode;
  /** For sorting, filtering and export: a number, a plain text, an ISO date. */
  readonly value: (row: R) => CsvCell;
  /** Numbers stand at the end of their cell. */
  readonly end?: boolean;
  readonly sortable?: boolean;
  /** Shown only when chosen in the column menu. */
  readonly spare?: boolean;
  /** Total or other figure at the foot. */
  readonly foot?: ReactNode;
}

export interface TableProps<R> {
  /** What the rows are; read out and printed. */
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Address of a row; the first column becomes the link. Arrow keys move between rows. */
  readonly rowLink?: (row: R) => string;
  readonly selected?: string | undefined;
  readonly onSelect?: (row: R) => void;
  /** Rows in the whole list when only some were fetched. */
  readonly total?: number | undefined;
  readonly onMore?: (() => void) | undefined;
  /** File name without ending; present: the rows shown can be exported as CSV. */
  readonly fileName?: string;
  readonly filterable?: boolean;
  readonly order?: Order;
  /** Shown instead of the table when there are no rows. */
  readonly empty: ReactNode;
}

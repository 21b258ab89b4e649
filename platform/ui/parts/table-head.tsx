import { cx } from '../class-names.ts';
import type { Order } from '../table-order.ts';
import { Icon } from './icon.tsx';
import { TABLE_ROLES } from './table-roles.ts';
import type { Column } from './table-types.ts';

interface TableHeadProps<R> {
  readonly columns: readonly Column<R>[];
  readonly order: Order | undefined;
  readonly onOrder: (order: Order) => void;
}

/** Heads that stay in sight and sort when pressed; the sorted one says so to screen readers. */
export function TableHead<R>({ columns, order, onOrder }: TableHeadProps<R>) {
  return (
    <thead {...TABLE_ROLES.group}>
      <tr {...TABLE_ROLES.row}>
        {columns.map((column) => {
          const sorted = order?.key === column.key;
          return (
            <th
              key={column.key}
              scope="col"
              {...TABLE_ROLES.head}
              className={cx(
                'sticky top-0 z-10 border-b border-control bg-sunken px-1 py-0 align-bottom text-sm font-semibold',
                column.end === true && 'text-right',
              )}
              {...(sorted ? { 'aria-sort': order.down ? ('descending' as const) : ('ascending' as const) } : {})}
            >
              {column.sortable === false ? (
                <span className="block px-2 py-2">{column.head}</span>
              ) : (
                <button
                  type="button"
                  className="inline-flex min-h-9 items-center gap-1 rounded px-2 text-left hover:bg-line"
                  onClick={() => onOrder({ key: column.key, down: sorted && !order.down })}
                >
                  {column.head}
                  <Icon name={sorted ? (order.down ? 'down' : 'up') : 'sort'} size={16} className={sorted ? 'text-accent' : 'text-muted'} />
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

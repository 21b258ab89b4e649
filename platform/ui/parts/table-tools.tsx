import { Button } from './button.tsx';
import { Menu } from './menu.tsx';
import type { Order } from '../table-order.ts';
import type { Column } from './table-types.ts';

interface TableToolsProps<R> {
  readonly columns: readonly Column<R>[];
  readonly hidden: ReadonlySet<string>;
  readonly onHidden: (hidden: ReadonlySet<string>) => void;
  readonly order: Order | undefined;
  readonly onOrder: (order: Order) => void;
  readonly onSave?: () => void;
}

/** Column choice and export. The first column always stays: it names the row. */
export function TableTools<R>({ columns, hidden, onHidden, order, onOrder, onSave }: TableToolsProps<R>) {
  const toggle = (key: string) => onHidden(hidden.has(key) ? new Set([...hidden].filter((one) => one !== key)) : new Set([...hidden, key]));
  return (
    <div className="ml-auto flex flex-wrap gap-1" data-no-print>
      {/* Where rows are cards there is no head to press. */}
      <span className="min-[701px]:hidden">
        <Menu
          label="Urutkan"
          icon="sort"
          items={columns
            .filter((column) => column.sortable !== false)
            .map((column) => ({
              key: column.key,
              label: order?.key === column.key ? `${column.head} (${order.down ? 'menurun' : 'menaik'})` : column.head,
              onSelect: () => onOrder({ key: column.key, down: order?.key === column.key && !order.down }),
            }))}
        />
      </span>
      {columns.length > 3 && (
        <Menu
          label="Kolom"
          icon="columns"
          items={columns.slice(1).map((column) => ({
            key: column.key,
            label: column.head,
            checked: !hidden.has(column.key),
            onSelect: () => toggle(column.key),
          }))}
        />
      )}
      {onSave !== undefined && (
        <Button variant="quiet" icon="download" onClick={onSave}>
          Simpan CSV
        </Button>
      )}
    </div>
  );
}

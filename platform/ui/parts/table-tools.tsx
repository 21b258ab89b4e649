import { Button } from './button.tsx';
import { Menu } from './menu.tsx';
import type { Column } from './table-types.ts';

interface TableToolsProps<R> {
  readonly columns: readonly Column<R>[];
  readonly hidden: ReadonlySet<string>;
  readonly onHidden: (hidden: ReadonlySet<string>) => void;
  readonly onSave?: () => void;
}

/** Column choice and export. The first column always stays: it names the row. */
export function TableTools<R>({ columns, hidden, onHidden, onSave }: TableToolsProps<R>) {
  const toggle = (key: string) => onHidden(hidden.has(key) ? new Set([...hidden].filter((one) => one !== key)) : new Set([...hidden, key]));
  return (
    <div className="ml-auto flex flex-wrap gap-1" data-no-print>
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

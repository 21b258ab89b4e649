import type { KeyboardEvent } from 'react';
import { cx } from '../class-names.ts';
import { PageLink } from '../page-link.tsx';
import { TABLE_ROLES } from './table-roles.ts';
import type { Column, TableProps } from './table-types.ts';

const FOCUSABLE = 'a, button';

/** Arrow up and down move between the first links of the rows; Home and End to the ends of what is in sight. */
export const moveRowFocus = (event: KeyboardEvent<HTMLTableElement>): void => {
  if (!(event.target instanceof HTMLElement)) return;
  const row = event.target.closest('tbody tr');
  if (row === null) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody tr:not([aria-hidden])')];
  const at = rows.findIndex((one) => one === row);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const next = to === undefined ? undefined : rows[to]?.querySelector<HTMLElement>(FOCUSABLE);
  if (next === undefined || next === null) return;
  event.preventDefault();
  next.focus();
};

interface TableRowProps<R> {
  readonly row: R;
  readonly index: number;
  readonly columns: readonly Column<R>[];
  readonly table: Pick<TableProps<R>, 'rowKey' | 'rowLink' | 'selected' | 'onSelect'>;
  readonly measure?: (element: HTMLTableRowElement | null) => void;
}

export function TableRow<R>({ row, index, columns, table, measure }: TableRowProps<R>) {
  const { rowLink, selected, onSelect, rowKey } = table;
  const chosen = selected !== undefined && selected === rowKey(row);
  return (
    <tr
      {...TABLE_ROLES.row}
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={cx(chosen ? 'bg-accent-soft' : 'hover:bg-sunken')}
      {...(onSelect === undefined ? {} : { 'aria-current': chosen })}
    >
      {columns.map((column, place) => {
        const content = column.cell(row);
        const first = place === 0;
        return (
          <td
            key={column.key}
            {...TABLE_ROLES.cell}
            data-head={column.head}
            className={cx('border-b border-line px-3 py-2 align-top', column.end === true && 'text-right')}
          >
            {first && rowLink !== undefined && <PageLink to={rowLink(row)}>{content}</PageLink>}
            {first && rowLink === undefined && onSelect !== undefined && (
              <button type="button" aria-pressed={chosen} className="link min-h-8 text-left" onClick={() => onSelect(row)}>
                {content}
              </button>
            )}
            {(!first || (rowLink === undefined && onSelect === undefined)) && <div className="min-w-0">{content}</div>}
          </td>
        );
      })}
    </tr>
  );
}

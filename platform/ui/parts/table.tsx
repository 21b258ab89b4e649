import { useMemo, useRef, useState } from 'react';
import { cx } from '../class-names.ts';
import { saveFile, toCsv } from '../csv.ts';
import { formatNumber } from '../formats.ts';
import { useTraining } from '../mode.ts';
import { filtered, ordered, type Order } from '../table-order.ts';
import { SearchBox } from './search-box.tsx';
import { TableHead } from './table-head.tsx';
import { TABLE_ROLES } from './table-roles.ts';
import { moveRowFocus, TableRow } from './table-row.tsx';
import { TableTools } from './table-tools.tsx';
import type { TableProps } from './table-types.ts';
import { useRowWindow } from './use-row-window.ts';

const SCROLLING = { role: 'region', tabIndex: 0, onKeyDown: moveRowFocus } as const;

/** Rows to compare: sort, filter, choose columns, export exactly what is shown. */
export function Table<R>(props: TableProps<R>) {
  const { caption, columns, rows, rowKey, fileName, filterable = false, empty, total, onMore } = props;
  const [order, setOrder] = useState<Order | undefined>(props.order);
  const [typed, setTyped] = useState('');
  const [hidden, setHidden] = useState<ReadonlySet<string>>(
    () => new Set(columns.filter((column) => column.spare).map((column) => column.key)),
  );
  const training = useTraining();
  const box = useRef<HTMLDivElement>(null);

  const seen = columns.filter((column) => !hidden.has(column.key));
  const shown = useMemo(() => {
    const kept = filtered(rows, (row) => columns.map((column) => column.value(row)), typed);
    return ordered(kept, columns.find((column) => column.key === order?.key)?.value, order?.down ?? false);
  }, [rows, columns, typed, order]);

  const { visible, before, after, virtual, measure } = useRowWindow(shown, box);

  const save = () => {
    const text = toCsv(
      seen.map((column) => column.head),
      shown.map((row) => seen.map((column) => column.value(row))),
      training,
    );
    saveFile(`${fileName ?? 'tabel'}${training ? '-DATA-LATIHAN' : ''}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  };

  if (rows.length === 0) return <>{empty}</>;
  return (
    <div className="mb-5 min-w-0">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        {filterable && <SearchBox label={`Saring ${caption}`} placeholder="Saring tabel ini" value={typed} onChange={setTyped} />}
        <p role="status" className="text-sm text-muted">
          {shown.length === rows.length ? '' : `${formatNumber(shown.length)} dari `}
          {formatNumber(rows.length)} baris{total !== undefined && total > rows.length ? ` diambil dari ${formatNumber(total)}` : ''}
        </p>
        <TableTools
          columns={columns}
          hidden={hidden}
          onHidden={setHidden}
          order={order}
          onOrder={setOrder}
          {...(fileName === undefined ? {} : { onSave: save })}
        />
      </div>
      <div
        ref={box}
        {...SCROLLING}
        aria-label={caption}
        className={cx('overflow-auto rounded border border-line bg-panel', virtual ? 'h-[70dvh]' : 'max-h-[80dvh] max-[700px]:max-h-none')}
        data-print-open
      >
        <table
          {...TABLE_ROLES.table}
          data-cards
          className="w-full border-separate border-spacing-0 text-left"
          aria-rowcount={shown.length + 1}
        >
          <caption className="sr-only">{caption}</caption>
          <TableHead columns={seen} order={order} onOrder={setOrder} />
          <tbody {...TABLE_ROLES.group}>
            {before > 0 && <Spacer pixels={before} />}
            {visible.map(({ row, index }) => (
              <TableRow
                key={rowKey(row)}
                row={row}
                index={index}
                columns={seen}
                table={props}
                {...(measure === undefined ? {} : { measure })}
              />
            ))}
            {after > 0 && <Spacer pixels={after} />}
          </tbody>
          {seen.some((column) => column.foot !== undefined) && (
            <tfoot {...TABLE_ROLES.group}>
              <tr {...TABLE_ROLES.row}>
                {seen.map((column) => (
                  <td
                    key={column.key}
                    {...TABLE_ROLES.cell}
                    data-head={column.head}
                    className={cx(
                      'sticky bottom-0 border-t border-control bg-sunken px-3 py-2 font-semibold',
                      column.end === true && 'text-right',
                    )}
                  >
                    <div>{column.foot}</div>
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {onMore !== undefined && (
        <p className="mt-2">
          <button type="button" className="link min-h-9" onClick={onMore}>
            Ambil baris berikutnya
          </button>
        </p>
      )}
    </div>
  );
}

/** Height of the rows that are not in the page. */
function Spacer({ pixels }: { readonly pixels: number }) {
  return <tr aria-hidden="true" style={{ height: pixels }} />;
}

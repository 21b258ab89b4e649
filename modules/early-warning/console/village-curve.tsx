import { formatDateShort, formatNumber } from '../../../platform/ui/formats.ts';
import { cx } from '../../../platform/ui/class-names.ts';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { ATTENTION_WORDS } from '../model.ts';
import { CURVE, curveOf, type Week } from './village-curve-shape.ts';

const DATES_SHOWN = 4;

const finalWords = ({ told, finalLow, finalHigh }: Week): string =>
  finalHigh === told ? formatNumber(told) : `${formatNumber(finalLow)} sampai ${formatNumber(finalHigh)}`;
const noteWords = ({ alarm, attention }: Week): string =>
  [...(alarm ? ['menonjol'] : []), ...attention.map((kind) => ATTENTION_WORDS[kind].toLowerCase())].join(', ');

/** What is usual is never nothing at all. */
const LEAST_SHOWN = 0.01;
const usualWords = ({ expected }: Week): string =>
  expected < LEAST_SHOWN ? `< ${formatNumber(LEAST_SHOWN, 2)}` : formatNumber(expected, 2);

/** What is counted, in small letters, and the name of its file. */
interface Counted {
  readonly unit: string;
  readonly fileName: string;
}
const VILLAGE: Counted = { unit: 'laporan', fileName: 'laporan-desa-per-minggu' };
const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

const columnsOf = (unit: string): readonly Column<Week>[] => [
  { key: 'week', head: 'Minggu mulai', cell: (w) => formatDateShort(w.week), value: (w) => w.week },
  { key: 'told', head: capital(unit), cell: (w) => formatNumber(w.told), value: (w) => w.told, end: true },
  { key: 'final', head: 'Perkiraan akhir', cell: finalWords, value: (w) => w.finalHigh, end: true },
  { key: 'expected', head: 'Biasanya', cell: usualWords, value: (w) => Number(w.expected.toFixed(2)), end: true },
  { key: 'upper', head: 'Batas atas', cell: (w) => formatNumber(w.upper), value: (w) => w.upper, end: true },
  { key: 'note', head: 'Catatan', cell: noteWords, value: noteWords },
];
const NEWEST_FIRST = { key: 'week', down: true } as const;

function Legend({ unit }: { readonly unit: string }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {[
        ['bg-accent', unit],
        ['bg-menunggu', 'minggu yang menonjol'],
        ['bg-accent-soft border border-line', 'kisaran biasa'],
        ['border-t-2 border-dashed border-ink bg-transparent', 'biasanya'],
      ].map(([look, word]) => (
        <li key={word} className="flex items-center gap-1">
          <span aria-hidden="true" className={cx('inline-block h-3 w-3', look)} />
          {word}
        </li>
      ))}
      <li>garis tegak di atas batang: {unit} yang mungkin masih dalam perjalanan</li>
      <li>s: sosialisasi · k: kunjungan</li>
      <li>menonjol: jarang terjadi secara kebetulan, dalam minggu itu sendiri atau bersama beberapa minggu sebelumnya</li>
    </ul>
  );
}

/** Reports of a village, or what else is counted, week by week against what is usual there; the same as a table below. */
export function VillageCurve({
  weeks,
  counted: { unit, fileName } = VILLAGE,
}: {
  readonly weeks: readonly Week[];
  readonly counted?: Counted;
}) {
  const { slot, x, y, lines, band, usual } = curveOf(weeks);
  const { width, height, left, right, bottom } = CURVE;
  const gap = Math.ceil(weeks.length / DATES_SHOWN);
  return (
    <>
      <figure className="mb-4">
        <svg
          role="img"
          aria-label={`${capital(unit)} tiap minggu di samping kisaran biasa; isinya sama dengan tabel di bawah`}
          viewBox={`0 0 ${width} ${height}`}
          className="block w-full max-w-xl"
        >
          <path d={band} className="fill-accent-soft" />
          {lines.map((value) => (
            <g key={value}>
              <path d={`M${left} ${y(value)}H${width - right}`} className="stroke-line" strokeWidth={0.7} />
              <text x={left - 4} y={y(value) + 4} textAnchor="end" className="fill-muted text-[11px]">
                {formatNumber(value)}
              </text>
            </g>
          ))}
          {weeks.map((week, at) => (
            <g key={week.week}>
              <title>{`Minggu ${formatDateShort(week.week)}: ${week.told} ${unit}`}</title>
              {week.told > 0 && (
                <rect
                  x={x(at) + slot * 0.15}
                  width={slot * 0.7}
                  y={y(week.told)}
                  height={y(0) - y(week.told)}
                  className={week.alarm ? 'fill-menunggu' : 'fill-accent'}
                />
              )}
              {week.finalHigh > week.told && (
                <path
                  d={`M${x(at) + slot / 2} ${y(week.told)}V${y(week.finalHigh)}m${-slot / 4} 0h${slot / 2}`}
                  className="fill-none stroke-ink"
                  strokeWidth={1}
                />
              )}
              {week.attention.length > 0 && (
                <text x={x(at) + slot / 2} y={height - bottom + 11} textAnchor="middle" className="fill-ink text-[10px] font-semibold">
                  {week.attention.map((kind) => (kind === 'outreach' ? 's' : 'k')).join('')}
                </text>
              )}
            </g>
          ))}
          <path d={usual} className="fill-none stroke-ink" strokeWidth={1.2} strokeDasharray="3 2" />
          {weeks.map((week, at) =>
            at % gap === 0 ? (
              <text key={week.week} x={x(at)} y={height - 6} className="fill-muted text-[11px]">
                {formatDateShort(week.week).slice(0, 5)}
              </text>
            ) : null,
          )}
        </svg>
        <figcaption>
          <Legend unit={unit} />
        </figcaption>
      </figure>
      <Table
        caption={`${capital(unit)} tiap minggu`}
        columns={columnsOf(unit)}
        rows={weeks}
        rowKey={(week) => week.week}
        order={NEWEST_FIRST}
        fileName={fileName}
        empty="Belum ada minggu yang dapat ditunjukkan."
      />
    </>
  );
}

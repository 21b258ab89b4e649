import { formatNumber } from '../../../platform/ui/formats.ts';
import { cx } from '../../../platform/ui/class-names.ts';
import { betweenWords, perHundred } from './change-words.ts';
import type { Row } from './change-words.ts';

const WIDTH = 320;
const HEIGHT = 18;
const MIDDLE = HEIGHT / 2;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const x = (share: number): number => share * WIDTH;

function Strip({ row }: { readonly row: Row }) {
  const { value, low, high } = row.protectable;
  const present = row.variant === undefined;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="block w-full">
      {TICKS.map((tick) => (
        <path key={tick} d={`M${x(tick)} 0V${HEIGHT}`} className="stroke-line" strokeWidth={0.7} />
      ))}
      {low !== null && high !== null && (
        <rect
          x={x(low)}
          width={Math.max(1, x(high) - x(low))}
          y={MIDDLE - 4}
          height={8}
          rx={2}
          className={present ? 'fill-line' : 'fill-accent-soft'}
        />
      )}
      {value !== null && <circle cx={x(value)} cy={MIDDLE} r={4.5} className={present ? 'fill-muted' : 'fill-accent'} />}
    </svg>
  );
}

/** Victims who can still be protected, of a hundred, row by row; the table below has the same rows. */
export function ChangePicture({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <figure className="mb-4 max-w-xl">
      <ul className="space-y-2">
        {rows.map((row) => (
          <li key={row.key}>
            <div className="flex flex-wrap justify-between gap-x-4 text-sm">
              <span className={cx(row.variant === undefined && 'text-muted')}>{row.label}</span>
              <span className="tabular-nums">
                <strong>{perHundred(row.protectable.value)}</strong>{' '}
                <span className="text-muted">({betweenWords(row.protectable, perHundred)})</span>
              </span>
            </div>
            <Strip row={row} />
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="flex justify-between text-xs text-muted">
        {TICKS.map((tick) => (
          <span key={tick}>{formatNumber(tick * 100)}</span>
        ))}
      </div>
      <figcaption className="mt-1 text-sm text-muted">
        Dari 100 korban rekaan, yang masih dapat dilindungi saat peringatan muncul. Titik: perkiraan. Pita: rentang 95 %.
      </figcaption>
    </figure>
  );
}

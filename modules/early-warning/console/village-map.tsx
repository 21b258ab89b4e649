import { useMemo } from 'react';
import { formatNumber } from '../../../platform/ui/formats.ts';
import { cx } from '../../../platform/ui/class-names.ts';
import type { VillageLine } from '../contract.ts';
import { VILLAGE_WORDS, VillageLevel } from '../model.ts';
import { MapMarks } from './map-marks.tsx';
import { frameOf, HUES, radiusOf, roundOf, shapeOf, WIDTH, type Placed } from './village-map-points.ts';

/** Names on the map: the most surprising only, so that they can be read. */
const NAMED = 4;
const KEY_RADIUS = 5;

interface VillageMapProps {
  readonly villages: readonly VillageLine[];
  /** Codes of neighbours that stand out together. */
  readonly together: readonly (readonly string[])[];
  readonly selected: string | undefined;
}

/** Where the villages of the table lie; no map service is asked. The table beside it says the same. */
export function VillageMap({ villages, together, selected }: VillageMapProps) {
  const placed = useMemo(() => villages.filter((village): village is Placed => village.point !== null), [villages]);
  if (placed.length === 0)
    return <p className="mb-4 text-muted">Letak desa-desa ini belum diketahui sistem. Tabel di bawah memuat keterangan yang sama.</p>;
  const frame = frameOf(placed.map(({ point }) => point));
  const { x, y, height } = frame;
  const byCode = new Map(placed.map((village) => [village.code, village]));
  const away = villages.length - placed.length;
  return (
    <figure className="mb-4 min-w-0">
      <svg
        role="img"
        aria-label={`Peta ${formatNumber(placed.length)} desa; isinya sama dengan tabel di bawah`}
        viewBox={`0 0 ${WIDTH} ${height.toFixed(0)}`}
        className="block max-h-[70dvh] w-full max-w-xl rounded border border-line bg-sunken"
      >
        {together.map((codes) => {
          const round = roundOf(
            frame,
            codes.flatMap((code) => byCode.get(code)?.point ?? []),
          );
          return round === undefined ? null : (
            <circle key={codes.join()} {...round} className="fill-menunggu-soft stroke-menunggu" strokeWidth={1.2} strokeDasharray="4 3" />
          );
        })}
        {placed.toReversed().map((village) => (
          <path
            key={village.code}
            d={shapeOf(village.level, x(village.point.lon), y(village.point.lat), radiusOf(village.told))}
            className={cx(HUES[village.level], village.code === selected ? 'stroke-focus' : 'stroke-panel')}
            strokeWidth={village.code === selected ? 3 : 1}
          >
            <title>{`${village.place}: ${village.sentence}`}</title>
          </path>
        ))}
        <MapMarks frame={frame} places={placed} named={NAMED} />
      </svg>
      <figcaption className="mt-2 text-sm text-muted">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {VillageLevel.options.map((level) => (
            <li key={level} className="flex items-center gap-1">
              <svg width={16} height={16} aria-hidden="true">
                <path d={shapeOf(level, 8, 8, KEY_RADIUS)} className={HUES[level]} />
              </svg>
              {VILLAGE_WORDS[level]}
            </li>
          ))}
        </ul>
        <p className="mt-1">
          Makin besar tandanya, makin banyak laporan. Utara di atas.
          {together.length > 0 && ' Lingkaran putus-putus: desa bertetangga yang menonjol bersama.'}
          {away > 0 && ` ${formatNumber(away)} desa tanpa letak hanya ada dalam tabel.`}
        </p>
      </figcaption>
    </figure>
  );
}

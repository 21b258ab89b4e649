import { formatNumber } from '../../../platform/ui/formats.ts';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import type { RingNetwork } from '../contract.ts';
import { MapMarks } from './map-marks.tsx';
import { frameOf, radiusOf, shapeOf, WIDTH, type Labelled } from './village-map-points.ts';

type RingPlace = RingNetwork['places'][number];
type Placed = RingPlace & { readonly point: NonNullable<RingPlace['point']> };

/** One place alone is said in the table; a map of it would show nothing more. */
const LEAST_PLACES = 2;

const countWords = ({ applications, reports }: RingPlace): string =>
  [
    ...(applications > 0 ? [`${formatNumber(applications)} permohonan`] : []),
    ...(reports > 0 ? [`${formatNumber(reports)} laporan`] : []),
  ].join(' dan ');

/** A dot where only applicants live, a diamond where somebody reported: told apart without colour. */
const shapeHere = ({ reports, applications, point }: Placed, x: (lon: number) => number, y: (lat: number) => number): string =>
  shapeOf(reports > 0 ? 'look' : 'usual', x(point.lon), y(point.lat), radiusOf(applications + reports));

/** Names on the map, so that they can be read; all of them stand in the list. */
const NAMED = 10;
const labelled = ({ code, name, point, applications, reports }: Placed): Labelled => ({
  code,
  name: name.split(' · ')[0] ?? name,
  point,
  told: applications + reports,
  level: 'look',
});

/** Where the applications and reports of a ring come from; the same stands in the table of who is linked. */
export function RingMap({ places }: { readonly places: readonly RingPlace[] }) {
  const placed = places.filter((place): place is Placed => place.point !== null);
  if (placed.length < LEAST_PLACES) return null;
  const frame = frameOf(placed.map(({ point }) => point));
  const { x, y, height } = frame;
  const away = places.length - placed.length;
  return (
    <Panel title="Dari mana mereka">
      <figure className="min-w-0">
        <svg
          role="img"
          aria-label={`Peta ${formatNumber(placed.length)} tempat asal; isinya sama dengan tabel yang terkait`}
          viewBox={`0 0 ${WIDTH} ${height.toFixed(0)}`}
          className="block max-h-[60dvh] w-full max-w-xl rounded border border-line bg-sunken"
        >
          {placed.map((place) => (
            <path
              key={place.code}
              d={shapeHere(place, x, y)}
              className={place.reports > 0 ? 'fill-menunggu stroke-panel' : 'fill-accent stroke-panel'}
              strokeWidth={1}
            >
              <title>{`${place.name}: ${countWords(place)}`}</title>
            </path>
          ))}
          <MapMarks frame={frame} places={placed.map(labelled)} named={NAMED} />
        </svg>
        <figcaption className="mt-2 text-sm text-muted">
          <ul className="grid gap-1">
            {places.map((place) => (
              <li key={place.code}>
                {place.name}: {countWords(place)}
              </li>
            ))}
          </ul>
          <p className="mt-1">
            Titik: hanya permohonan; belah ketupat: juga laporan. Makin besar, makin banyak. Utara di atas.
            {away > 0 && ` ${formatNumber(away)} tempat tidak ada di peta karena letaknya belum diketahui.`}
          </p>
        </figcaption>
      </figure>
    </Panel>
  );
}

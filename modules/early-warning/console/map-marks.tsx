import { labelsOf, type Labelled, type MapFrame } from './village-map-points.ts';

interface MapMarksProps {
  readonly frame: MapFrame;
  readonly places: readonly Labelled[];
  /** How many are named at most. */
  readonly named: number;
}

/** Names of the places that can be read, and a scale in the lower corner. */
export function MapMarks({ frame, places, named }: MapMarksProps) {
  const { height, scale } = frame;
  return (
    <>
      {labelsOf(frame, places, named).map(({ code, name, anchor, ...at }) => (
        <text
          key={code}
          {...at}
          textAnchor={anchor}
          className="fill-ink stroke-sunken text-[11px] font-semibold"
          strokeWidth={3}
          paintOrder="stroke"
        >
          {name}
        </text>
      ))}
      <path d={`M12 ${height - 14}v4h${scale.length.toFixed(1)}v-4`} className="fill-none stroke-ink" strokeWidth={1.5} />
      <text x={16 + scale.length} y={height - 8} className="fill-ink text-[11px]">
        {`${scale.km} km`}
      </text>
    </>
  );
}

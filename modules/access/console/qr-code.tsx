import { create } from 'qrcode';

/** Quiet zone of four modules on each side. @source ISO/IEC 18004 */
const QUIET = 4;

/** A QR code as one SVG path: no style sheet, no data address. Always dark on light, for cameras. */
export default function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const dark = [...data].flatMap((on, index) =>
    on === 0 ? [] : [`M${(index % size) + QUIET} ${Math.floor(index / size) + QUIET}h1v1h-1z`],
  );
  const side = size + 2 * QUIET;
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges" className="my-3 block size-52">
      <rect width={side} height={side} fill="#ffffff" />
      <path d={dark.join('')} fill="#000000" />
    </svg>
  );
}

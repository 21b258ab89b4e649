import { formatSigned } from '../../../../platform/ui/formats.ts';
import { Badge } from '../../../../platform/ui/parts/badge.tsx';
import { Choice, type Answer } from '../../../../platform/ui/parts/choices.tsx';
import type { LedgerView } from '../../model.ts';

const MILLIBITS = 1000;
const DIGITS = 2;
const COUNTED = {
  full: undefined,
  damped: 'dihitung sebagian: ada petunjuk sejenis yang lebih kuat',
  capped: 'dibatasi: kelompok ini sudah mencapai batasnya',
} as const;

interface Props {
  readonly ledger: LedgerView;
  /** Present while the officer may still confirm, deny or leave open. */
  readonly onAnswer?: (code: string, answer: Answer) => void;
}

/** The ledger for a narrow column: one reason under the other, each with its weight, the exact sum at the foot. */
export function LedgerRows({ ledger, onAnswer }: Props) {
  const most = Math.max(1, ...ledger.contributions.map((line) => Math.abs(line.millibits)));
  if (ledger.contributions.length === 0) return <p className="mb-3 text-muted">Belum ada yang ikut dihitung.</p>;
  return (
    <ul className="mb-3">
      {ledger.contributions.map((line) => (
        <li key={line.code} className="border-t border-line py-2 wrap-anywhere">
          <p className="flex items-baseline justify-between gap-3">
            <span className="font-semibold">{line.text}</span>
            <span className="whitespace-nowrap tabular-nums">{formatSigned(line.millibits / MILLIBITS, DIGITS)}</span>
          </p>
          <svg viewBox="0 0 100 4" className="my-1 h-1.5 w-full" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect
              width={(Math.abs(line.millibits) / most) * 100}
              height="4"
              className={line.millibits < 0 ? 'fill-control' : 'fill-accent'}
            />
          </svg>
          <p className="text-sm text-muted">
            {line.group}
            {COUNTED[line.counted] !== undefined && ` · ${COUNTED[line.counted]}`} {line.by === 'system' && <Badge>dari catatan</Badge>}
          </p>
          {onAnswer !== undefined && (
            <div className="mt-2 -mb-3">
              <Choice
                label={`Jawaban petugas: ${line.text}`}
                hideLabel
                value="confirmed"
                onChange={(answer) => onAnswer(line.code, answer)}
              />
            </div>
          )}
        </li>
      ))}
      <li className="flex justify-between border-t-2 border-control py-2 font-semibold">
        <span>Jumlah kekuatan bukti</span>
        <span className="whitespace-nowrap tabular-nums">{formatSigned(ledger.totalMillibits / MILLIBITS, DIGITS)}</span>
      </li>
    </ul>
  );
}

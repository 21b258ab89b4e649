import type { ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { formatSigned } from '../formats.ts';
import { Choice, type Answer } from './choices.tsx';

export interface LedgerRow {
  readonly key: string;
  readonly label: string;
  /** What the row adds to the sum, after caps. */
  readonly value: number;
  /** The fact behind it, in a sentence. */
  readonly detail?: ReactNode;
  readonly source?: ReactNode;
  /** Present together: the officer may confirm, deny or leave open. */
  readonly answer?: Answer | undefined;
  readonly onAnswer?: (answer: Answer) => void;
}

interface LedgerProps {
  readonly caption: string;
  readonly rows: readonly LedgerRow[];
  /** What the sum means, in a sentence. A sum without it is never shown. */
  readonly meaning: ReactNode;
  /** Facts that are missing, as questions that can be asked. */
  readonly missing?: readonly { readonly key: string; readonly question: ReactNode }[];
  readonly digits?: number;
}

/** A bar left or right of the middle line; length is the share of the largest row. */
function SignedBar({ value, most }: { readonly value: number; readonly most: number }) {
  const share = most === 0 ? 0 : Math.min(1, Math.abs(value) / most);
  const width = share * 48;
  return (
    <svg viewBox="0 0 100 12" className="h-3 w-full min-w-20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect x={value < 0 ? 50 - width : 50} y="2" width={width} height="8" className={value < 0 ? 'fill-control' : 'fill-accent'} />
      <line x1="50" x2="50" y1="0" y2="12" className="stroke-control" strokeWidth="1" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** Reasons with their signed weight and the sum at the foot; what is missing stands below as questions. */
export function Ledger({ caption, rows, meaning, missing = [], digits = 1 }: LedgerProps) {
  const most = Math.max(0, ...rows.map((row) => Math.abs(row.value)));
  const sum = rows.reduce((total, row) => total + row.value, 0);
  return (
    <figure className="mb-5">
      <table className="w-full text-left max-sm:block">
        <caption className="mb-2 text-left text-lg font-semibold max-sm:block">{caption}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Alasan</th>
            <th scope="col">Arah dan besar</th>
            <th scope="col">Kekuatan bukti</th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <tr key={row.key} className="border-t border-line max-sm:flex max-sm:flex-wrap max-sm:items-center max-sm:py-2">
              <td className="py-2 pr-3 align-top max-sm:w-full max-sm:py-0 max-sm:pr-0">
                <span className="font-semibold">{row.label}</span>
                {row.detail !== undefined && <span className="block text-muted">{row.detail}</span>}
                {row.source !== undefined && <span className="block text-sm text-muted">Sumber: {row.source}</span>}
                {row.onAnswer !== undefined && (
                  <div className="mt-2 -mb-3 max-w-sm">
                    <Choice label={`Jawaban untuk: ${row.label}`} hideLabel value={row.answer} onChange={row.onAnswer} />
                  </div>
                )}
              </td>
              <td className="w-32 py-3 align-top max-sm:flex-1 max-sm:py-1">
                <SignedBar value={row.value} most={most} />
              </td>
              <td className="w-16 py-2 pl-3 text-right align-top max-sm:py-1">{formatSigned(row.value, digits)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot className="max-sm:block">
          <tr className="border-t-2 border-control font-semibold max-sm:flex max-sm:justify-between">
            <td className="py-2">Jumlah kekuatan bukti</td>
            <td className="max-sm:hidden" aria-hidden="true" />
            <td className={cx('py-2 pl-3 text-right whitespace-nowrap')}>{formatSigned(sum, digits)}</td>
          </tr>
        </tfoot>
      </table>
      <figcaption className="mt-1 max-w-prose">{meaning}</figcaption>
      {missing.length > 0 && (
        <div className="mt-4">
          <p className="font-semibold">Yang belum diketahui</p>
          <ul className="mt-1 flex flex-col gap-2">
            {missing.map(({ key, question }) => (
              <li key={key} className="border-l-4 border-line pl-3">
                {question}
              </li>
            ))}
          </ul>
        </div>
      )}
    </figure>
  );
}

import type { z } from 'zod';
import { cx } from '../../../../platform/ui/class-names.ts';
import { SourceGrade } from '../../model.ts';
import { INFORMATION_GRADES, SOURCE_GRADES } from '../words.ts';

type Source = z.infer<typeof SourceGrade>;
const INFORMATION = [1, 2, 3, 4, 5, 6] as const;

interface MatrixProps {
  readonly source: Source | undefined;
  readonly information: number | undefined;
  readonly onChoose: (source: Source, information: number) => void;
  readonly error: string | undefined;
}

/** Source A–F down, information 1–6 across: one press grades both. No cell is coloured as good or bad. */
export function CredibilityMatrix({ source, information, onChoose, error }: MatrixProps) {
  const chosen = INFORMATION.find((one) => one === information);
  return (
    <fieldset className="mb-5">
      <legend className="mb-1 font-semibold">Seberapa dapat dipercaya?</legend>
      <p className="mb-2 text-sm text-muted">
        Huruf menilai sumbernya, angka menilai isi informasinya; keduanya tidak bergantung satu sama lain.
      </p>
      <div className="grid max-w-sm grid-cols-6 gap-px overflow-hidden rounded border border-control bg-control">
        {SourceGrade.options.flatMap((s) =>
          INFORMATION.map((i) => (
            <button
              key={`${s}${i}`}
              type="button"
              aria-pressed={s === source && i === information}
              aria-label={`${s}${i}: sumber ${SOURCE_GRADES[s].slice(4)}; informasi ${(INFORMATION_GRADES[i] ?? '').slice(4)}`}
              className={cx(
                'min-h-10 font-mono font-semibold',
                s === source && i === information ? 'bg-accent text-accent-ink' : 'bg-panel hover:bg-sunken',
              )}
              onClick={() => onChoose(s, i)}
            >
              {s}
              {i}
            </button>
          )),
        )}
      </div>
      <p className="mt-2 min-h-12 text-sm" aria-live="polite">
        {source !== undefined && chosen !== undefined ? (
          <>
            Sumber {SOURCE_GRADES[source]}
            <br />
            Informasi {INFORMATION_GRADES[chosen]}
          </>
        ) : (
          <span className="text-muted">Belum dipilih. Bila tidak tahu sama sekali: F6.</span>
        )}
      </p>
      {error !== undefined && <p className="text-sm font-semibold text-bahaya">Pilih satu kotak</p>}
    </fieldset>
  );
}

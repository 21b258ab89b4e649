import { useEffect, useState } from 'react';

const TICK_MS = 1000;

/** Seconds that a question is on the screen; starts again with each `question`. */
export const useSeconds = (question: string | undefined): number => {
  const [shown, setShown] = useState({ question, seconds: 0 });
  if (shown.question !== question) setShown({ question, seconds: 0 });
  useEffect(() => {
    const timer = setInterval(() => setShown((last) => ({ ...last, seconds: last.seconds + 1 })), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return shown.question === question ? shown.seconds : 0;
};

const inWords = (seconds: number): string => `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`;

/** The five minutes: quiet, and never a reason to hurry the applicant. */
export function InterviewClock({ spent, budget }: { readonly spent: number; readonly budget: number }) {
  return (
    <div className="mb-3">
      <p className="flex justify-between gap-3 text-sm text-muted">
        <span>Waktu wawancara</span>
        <span>
          {inWords(spent)} dari {inWords(budget)} menit{spent > budget ? ', sudah cukup' : ''}
        </span>
      </p>
      <progress aria-label="Waktu wawancara" className="h-2 w-full accent-accent" max={budget} value={Math.min(spent, budget)} />
    </div>
  );
}

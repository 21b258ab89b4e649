import { useState } from 'react';
import { useCommand } from '../../../../platform/ui/command.ts';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { Choice, Select, type Answer } from '../../../../platform/ui/parts/choices.tsx';
import { TextArea } from '../../../../platform/ui/parts/inputs.tsx';
import { ProblemView } from '../../../../platform/ui/parts/problem-view.tsx';
import { useAsk } from '../../../../platform/ui/ask.ts';
import { getInterview, getVocabulary, markIndicator } from '../../contract.ts';

interface MarkProps {
  readonly application: string;
  readonly code: string;
  readonly text: string;
  readonly factRequired: boolean;
  readonly value?: Answer | undefined;
  readonly fact?: string | null | undefined;
}

/** The officer's word on one indicator: three equal buttons, and the fact where one is needed. */
export function MarkCard({ application, code, text, factRequired, value, fact }: MarkProps) {
  const [words, setWords] = useState(fact ?? '');
  const [needed, setNeeded] = useState(false);
  const mark = useCommand(markIndicator, { refreshes: [getInterview] });
  const send = (state: Answer, said = words) =>
    mark.run({ params: { id: application }, body: { code, state, ...(said.trim() !== '' && { fact: said.trim() }) } });
  const answer = (state: Answer) => {
    setNeeded(state === 'confirmed' && factRequired);
    if (state !== 'confirmed' || !factRequired || words.trim() !== '') void send(state);
  };
  return (
    <li className="rounded border border-line p-3">
      <p className="mb-2">{text}</p>
      <Choice
        label={`Jawaban petugas: ${text}`}
        hideLabel
        size="touch"
        value={needed ? 'confirmed' : value}
        onChange={answer}
        disabled={mark.busy}
      />
      {needed && (
        <>
          <TextArea
            label="Faktanya"
            help="Satu kalimat: apa yang dikatakan atau terlihat. Tanpa fakta belum dihitung."
            rows={2}
            maxLength={1000}
            value={words}
            onChange={setWords}
          />
          <Button busy={mark.busy} disabled={words.trim() === ''} onClick={() => void send('confirmed').then(() => setNeeded(false))}>
            Simpan fakta
          </Button>
        </>
      )}
      {mark.problem !== undefined && <ProblemView problem={mark.problem} onRetry={mark.again} />}
    </li>
  );
}

/** An indicator that no answer suggested: the officer saw or heard it. */
export function AddMark({ application, known }: { readonly application: string; readonly known: ReadonlySet<string> }) {
  const [code, setCode] = useState<string>();
  const vocabulary = useAsk(getVocabulary, { query: {} });
  const indicators = vocabulary.data?.indicators ?? [];
  const chosen = indicators.find((one) => one.code === code);
  return (
    <details className="mt-3">
      <summary className="cursor-pointer py-2 font-semibold">Catat petunjuk lain</summary>
      <Select
        label="Petunjuk"
        help="Yang dilindungi (jenis kelamin, usia dewasa, penampilan) tidak pernah menambah bobot."
        value={code}
        onChange={setCode}
        options={indicators.filter((one) => !known.has(one.code)).map((one) => ({ value: one.code, label: one.name }))}
      />
      {chosen !== undefined && (
        <ul>
          <MarkCard
            key={chosen.code}
            application={application}
            code={chosen.code}
            text={chosen.explanation}
            factRequired={chosen.factRequired}
          />
        </ul>
      )}
    </details>
  );
}

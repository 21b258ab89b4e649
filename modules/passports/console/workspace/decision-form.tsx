import { useState, type FormEvent } from 'react';
import { useAsk } from '../../../../platform/ui/ask.ts';
import { useCommand } from '../../../../platform/ui/command.ts';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { CheckList, Select } from '../../../../platform/ui/parts/choices.tsx';
import { TextArea } from '../../../../platform/ui/parts/inputs.tsx';
import { Loaded } from '../../../../platform/ui/parts/loaded.tsx';
import { Panel } from '../../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../../platform/ui/parts/problem-view.tsx';
import { Notice } from '../../../../platform/ui/parts/states.tsx';
import { decide, getApplication, getInterview, getVocabulary, listApplications, pendingDecisions } from '../../contract.ts';
import type { ApplicationView, DecisionCode, FollowUpCode, InterviewView, VocabularyView } from '../../model.ts';
import { FOLLOW_UP_CODE_WORDS } from '../words.ts';
import { reasonsFor, termsFor, type ReasonOption } from './decision-options.ts';

interface Props {
  readonly application: ApplicationView;
  readonly interview: InterviewView;
}

/** The officer decides in the words of the day; the server checks reasons, legal basis and second officer. */
export function DecisionForm({ application, interview }: Props) {
  const vocabulary = useAsk(getVocabulary, { query: {} });
  return (
    <Panel title="Keputusan">
      <Loaded ask={vocabulary}>{(words) => <Form words={words} application={application} interview={interview} />}</Loaded>
    </Panel>
  );
}

function Form({ words, application, interview }: Props & { readonly words: VocabularyView }) {
  const [code, setCode] = useState<DecisionCode>();
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const [facts, setFacts] = useState<Readonly<Record<string, string>>>({});
  const [bases, setBases] = useState<readonly string[]>([]);
  const [papers, setPapers] = useState<readonly string[]>([]);
  const [followUps, setFollowUps] = useState<readonly FollowUpCode[]>([]);
  const [term, setTerm] = useState<string>();
  const [advice, setAdvice] = useState('');
  const [override, setOverride] = useState('');
  const send = useCommand(decide, { refreshes: [getApplication, getInterview, listApplications, pendingDecisions] });
  const decision = words.decisions.find((one) => one.code === code);
  const options = decision === undefined ? [] : reasonsFor(decision, words, interview);
  const needsOverride = send.problem?.code === 'override/reason-required' || override !== '';
  const choose = (next: DecisionCode | undefined) => {
    setCode(next);
    setReasons([]);
    setBases([]);
    setTerm(undefined);
    send.clear();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (decision === undefined) return;
    void send.run({
      params: { id: application.id },
      body: {
        decision: decision.code,
        reasons: reasons.map((one) => ({ code: one, ...((facts[one] ?? '').trim() !== '' && { fact: (facts[one] ?? '').trim() }) })),
        legalBases: [...bases],
        papersAsked: [...papers],
        followUps: [...followUps],
        ...(decision.term !== null && term !== undefined && { term: { unit: decision.term.unit, count: Number(term) } }),
        ...(advice.trim() !== '' && { advice: advice.trim() }),
        ...(override.trim() !== '' && { overrideReason: override.trim() }),
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      {send.problem !== undefined && <ProblemView problem={send.problem} onRetry={send.again} />}
      <Select
        label="Keputusan"
        value={code}
        onChange={choose}
        options={words.decisions.map((one) => ({ value: one.code, label: one.adverse ? `${one.name} (perlu petugas kedua)` : one.name }))}
      />
      {decision !== undefined && (
        <>
          {options.length > 0 && (
            <>
              <CheckList
                label="Alasan"
                help="Hanya petunjuk yang sudah dinyatakan benar, dan dasar lain yang cocok."
                options={options}
                value={reasons}
                onChange={setReasons}
              />
              {options
                .filter((one) => reasons.includes(one.value) && one.factRequired)
                .map((one) => (
                  <Fact
                    key={one.value}
                    option={one}
                    value={facts[one.value] ?? ''}
                    onChange={(next) => setFacts({ ...facts, [one.value]: next })}
                  />
                ))}
            </>
          )}
          {decision.reasons.length > 0 && (
            <CheckList
              label="Dasar hukum yang berlaku hari ini"
              value={bases}
              onChange={setBases}
              options={words.legalBases
                .filter((one) => one.supports.includes(decision.code))
                .map((one) => ({
                  value: one.code,
                  label: one.citation,
                  detail: one.verified ? one.content : `${one.content} (belum diperiksa ke lembaran negara)`,
                }))}
            />
          )}
          {decision.code === 'POSTPONED_INCOMPLETE' && (
            <CheckList
              label="Berkas yang harus dibawa"
              value={papers}
              onChange={setPapers}
              options={application.papers.filter((one) => !one.shown).map((one) => ({ value: one.code, label: one.name }))}
            />
          )}
          {decision.term !== null && <Select label="Jangka waktu" value={term} onChange={setTerm} options={termsFor(decision.term)} />}
          <CheckList
            label="Tindak lanjut"
            optional
            help="Siapa yang mendampingi pemohon ke jalur resmi, dengan tenggat."
            value={followUps}
            onChange={setFollowUps}
            options={words.followUps
              .filter((one) => one.code !== 'NONE')
              .map((one) => ({ value: one.code, label: FOLLOW_UP_CODE_WORDS[one.code] }))}
          />
          <TextArea
            label="Pesan untuk pemohon"
            optional
            help="Dicetak di surat. Jangan menyebut orang lain atau hal yang rahasia."
            rows={3}
            maxLength={2000}
            value={advice}
            onChange={setAdvice}
          />
          {needsOverride ? (
            <TextArea label="Alasan berbeda dari hasil penyaringan" rows={2} maxLength={1000} value={override} onChange={setOverride} />
          ) : null}
          {decision.adverse && <Notice title="Keputusan ini baru berlaku setelah petugas lain menyetujuinya." />}
          <Button type="submit" variant="primary" busy={send.busy}>
            {decision.adverse ? 'Usulkan kepada petugas kedua' : `Putuskan: ${decision.name.toLowerCase()}`}
          </Button>
        </>
      )}
    </form>
  );
}

function Fact({
  option,
  value,
  onChange,
}: {
  readonly option: ReasonOption;
  readonly value: string;
  readonly onChange: (next: string) => void;
}) {
  return <TextArea label={`Fakta: ${option.label}`} rows={2} maxLength={1000} value={value} onChange={onChange} />;
}

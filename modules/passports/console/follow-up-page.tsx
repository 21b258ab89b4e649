import { useState, type FormEvent } from 'react';
import { z } from 'zod';
import { Id } from '../../../platform/contract/fields.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { formatInstant } from '../../../platform/ui/formats.ts';
import { usePageParams } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Button, LinkButton } from '../../../platform/ui/parts/button.tsx';
import { RadioList, Select } from '../../../platform/ui/parts/choices.tsx';
import { Clock } from '../../../platform/ui/parts/clock.tsx';
import { TextArea } from '../../../platform/ui/parts/inputs.tsx';
import type { FormErrorLink } from '../../../platform/ui/form.ts';
import { ErrorSummary } from '../../../platform/ui/parts/form-parts.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Columns, Facts, Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { getFollowUp, listFollowUps, stepFollowUp } from '../contract.ts';
import type { FollowUpOutcome, FollowUpState, FollowUpView } from '../model.ts';
import { countryName } from '../../../platform/ui/parts/country-field.tsx';
import { FOLLOW_UP_OUTCOME_WORDS, FOLLOW_UP_STATE_WORDS, FOLLOW_UP_TONES, PURPOSE_WORDS, STEP_WORDS } from './words.ts';

/** One person to lead to the legal route: whom to contact, what to explain, what happened so far. */
export default function FollowUpPage() {
  const { id } = usePageParams(z.object({ id: Id }));
  const followUp = useAsk(getFollowUp, { params: { id } });
  return (
    <Loaded ask={followUp} lines={8}>
      {(one) => (
        <Page
          title="Tindak lanjut"
          question="Apa langkah berikutnya menuju jalur resmi?"
          badges={
            <Badge tone={FOLLOW_UP_TONES[one.state]}>
              {one.outcome === null ? FOLLOW_UP_STATE_WORDS[one.state] : FOLLOW_UP_OUTCOME_WORDS[one.outcome]}
            </Badge>
          }
          actions={
            <LinkButton to="/tindak-lanjut" variant="quiet" icon="left">
              Semua tindak lanjut
            </LinkButton>
          }
        >
          <Columns
            main={
              <>
                <Panel title="Siapa yang dihubungi">
                  <Facts
                    items={[
                      { label: 'Nama', value: one.contact.name },
                      { label: 'Telepon', value: one.contact.phone },
                      { label: 'Alamat', value: [one.contact.address, one.contact.village].filter((part) => part !== null).join('\n') },
                      {
                        label: 'Rencana',
                        value: [
                          one.purpose === null ? '' : PURPOSE_WORDS[one.purpose],
                          one.country === null ? '' : countryName(one.country),
                        ]
                          .filter((part) => part !== '')
                          .join(', '),
                      },
                    ]}
                  />
                </Panel>
                <Panel title="Apa yang dijelaskan">
                  <p className="max-w-prose">{one.contact.explain}</p>
                </Panel>
                {one.nextSteps.length > 0 && <StepForm key={one.state} one={one} />}
              </>
            }
            side={
              <>
                <Panel title="Tenggat">
                  <Clock
                    due={one.state === 'open' ? one.dueAt : one.contactBy}
                    holder={one.toOffice.name}
                    atExpiry="kepala kantor dan kantor di atasnya diberi tahu"
                    stopped={one.state === 'open' || one.state === 'not-found' ? undefined : 'tenggat terpenuhi'}
                  />
                </Panel>
                <Panel title="Langkah sejauh ini">
                  <ol className="grid gap-3">
                    {one.steps.map((step) => (
                      <li key={`${step.at} ${step.state}`}>
                        <p className="font-semibold">
                          {step.by === null ? 'Lewat tenggat: kepala kantor diberi tahu' : FOLLOW_UP_STATE_WORDS[step.state]}
                        </p>
                        <p className="text-sm text-muted">
                          {formatInstant(step.at)}
                          {step.by !== null && ` · ${step.by}`}
                        </p>
                        {step.note !== null && <p>{step.note}</p>}
                      </li>
                    ))}
                  </ol>
                </Panel>
              </>
            }
          />
        </Page>
      )}
    </Loaded>
  );
}

const FIELDS = { state: 'step-state', outcome: 'step-outcome' } as const;
const wantingOf = (state: FollowUpState | undefined, outcome: FollowUpOutcome | undefined): readonly FormErrorLink[] => {
  if (state === undefined) return [{ path: 'state', message: 'Pilih salah satu', fieldId: FIELDS.state }];
  if (state !== 'closed' || outcome !== undefined) return [];
  return [{ path: 'outcome', message: 'Pilih salah satu', fieldId: FIELDS.outcome }];
};

function StepForm({ one }: { readonly one: FollowUpView }) {
  const [state, setState] = useState<FollowUpState>();
  const [outcome, setOutcome] = useState<FollowUpOutcome>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const step = useCommand(stepFollowUp, { refreshes: [getFollowUp, listFollowUps], done: () => setTried(false) });
  const wanting = tried ? wantingOf(state, outcome) : [];
  const errorAt = (path: string) => wanting.find((error) => error.path === path)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (state === undefined || wantingOf(state, outcome).length > 0) return;
    void step.run({
      params: { id: one.id },
      body: { state, ...(state === 'closed' && outcome !== undefined && { outcome }), ...(note.trim() !== '' && { note: note.trim() }) },
    });
  };
  return (
    <Panel title="Langkah berikutnya">
      <form onSubmit={submit} noValidate>
        {step.problem !== undefined && <ProblemView problem={step.problem} onRetry={step.again} />}
        <ErrorSummary errors={wanting} />
        <RadioList<FollowUpState>
          label="Apa yang terjadi?"
          size="touch"
          id={FIELDS.state}
          error={errorAt('state')}
          value={state}
          onChange={(next) => {
            setState(next);
            setTried(false);
          }}
          options={one.nextSteps.map((value) => ({ value, label: STEP_WORDS[value] }))}
        />
        {state === 'closed' && (
          <Select<FollowUpOutcome>
            label="Bagaimana berakhir?"
            id={FIELDS.outcome}
            error={errorAt('outcome')}
            value={outcome}
            onChange={setOutcome}
            options={one.outcomes.map((value) => ({ value, label: FOLLOW_UP_OUTCOME_WORDS[value] }))}
          />
        )}
        <TextArea
          label="Catatan"
          optional
          help="Tulis seperlunya; catatan ini dibaca kantor Anda."
          rows={3}
          maxLength={2000}
          value={note}
          onChange={setNote}
        />
        <Button type="submit" variant="primary" size="touch" busy={step.busy}>
          Simpan langkah
        </Button>
      </form>
    </Panel>
  );
}

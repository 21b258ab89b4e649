import { useState } from 'react';
import { PlainDate } from '../../../../platform/contract/fields.ts';
import { useCommand } from '../../../../platform/ui/command.ts';
import { formatDate } from '../../../../platform/ui/formats.ts';
import { useMay } from '../../../../platform/ui/mode.ts';
import { Badge } from '../../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { Select } from '../../../../platform/ui/parts/choices.tsx';
import { DateField } from '../../../../platform/ui/parts/date-field.tsx';
import { ConfirmDialog } from '../../../../platform/ui/parts/dialog.tsx';
import { TextArea } from '../../../../platform/ui/parts/inputs.tsx';
import { answerObjection, getApplication, registerObjection } from '../../contract.ts';
import type { ApplicationView, DecisionView, ObjectionView } from '../../model.ts';
import { OBJECTION_WORDS } from '../words.ts';

interface Props {
  readonly decision: DecisionView;
  readonly application: ApplicationView;
}
const CLEARED = new Set(['APPROVED', 'APPROVED_WITH_ADVICE', 'WITHDRAWN_BY_APPLICANT']);

/** Objections with their clocks; registering and answering are acts of two different people. */
export function Objections({ decision, application }: Props) {
  const [asking, setAsking] = useState<'register' | ObjectionView>();
  const may = useMay();
  const newest = application.decisions.at(-1)?.id === decision.id;
  const open = application.objections.some((one) => one.state === 'open');
  const close = () => setAsking(undefined);
  return (
    <>
      {newest &&
        application.objections.map((one) => (
          <div key={one.id} className="mt-4 border-l-4 border-menunggu pl-3">
            <p className="font-semibold">
              Keberatan diterima {formatDate(one.receivedOn)}{' '}
              {one.outcome === null ? (
                <Badge tone="menunggu">menunggu jawaban</Badge>
              ) : (
                <Badge tone="selesai">{OBJECTION_WORDS[one.outcome]}</Badge>
              )}{' '}
              {one.late && <Badge>lewat 21 hari kerja</Badge>}
            </p>
            <p>{one.grounds}</p>
            <p className="text-sm text-muted">
              Jawaban paling lambat {formatDate(one.answerBy)}; bila tidak dijawab dianggap dikabulkan, dan keputusan terbit paling lambat{' '}
              {formatDate(one.decreeBy)}.
            </p>
            {one.answer !== null && <p>Jawaban: {one.answer}</p>}
            {one.state === 'open' && application.ours && may('application.approve') && (
              <Button onClick={() => setAsking(one)}>Jawab keberatan</Button>
            )}
          </div>
        ))}
      {decision.state === 'standing' && !CLEARED.has(decision.decision) && !open && application.ours && may('application.decide') && (
        <p className="mt-3">
          <Button variant="quiet" icon="plus" onClick={() => setAsking('register')}>
            Catat keberatan pemohon
          </Button>
        </p>
      )}
      {asking === 'register' && <Register decision={decision.id} onClose={close} />}
      {asking !== undefined && asking !== 'register' && <Answer objection={asking} onClose={close} />}
    </>
  );
}

function Register({ decision, onClose }: { readonly decision: string; readonly onClose: () => void }) {
  const [day, setDay] = useState('');
  const [grounds, setGrounds] = useState('');
  const register = useCommand(registerObjection, { refreshes: [getApplication], done: onClose });
  const parsed = PlainDate.safeParse(day);
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title="Catat keberatan pemohon"
      confirm="Catat keberatan"
      busy={register.busy}
      problem={register.problem}
      onConfirm={() =>
        parsed.success && grounds.trim() !== ''
          ? register.run({ params: { id: decision }, body: { receivedOn: parsed.data, grounds: grounds.trim() } })
          : undefined
      }
    >
      <DateField label="Diterima pada" value={day} onChange={setDay} />
      <TextArea label="Isi keberatan" rows={4} maxLength={4000} value={grounds} onChange={setGrounds} />
    </ConfirmDialog>
  );
}

type Given = 'granted' | 'partly-granted' | 'rejected';
const GIVEN: readonly Given[] = ['granted', 'partly-granted', 'rejected'];
const OUTCOMES = GIVEN.map((value) => ({ value, label: OBJECTION_WORDS[value] }));

function Answer({ objection, onClose }: { readonly objection: ObjectionView; readonly onClose: () => void }) {
  const [outcome, setOutcome] = useState<Given>();
  const [answer, setAnswer] = useState('');
  const send = useCommand(answerObjection, { refreshes: [getApplication], done: onClose });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title="Jawab keberatan"
      confirm="Simpan jawaban"
      busy={send.busy}
      problem={send.problem}
      onConfirm={() =>
        outcome !== undefined && answer.trim() !== ''
          ? send.run({ params: { id: objection.id }, body: { outcome, answer: answer.trim() } })
          : undefined
      }
    >
      <p className="mb-3">{objection.grounds}</p>
      <Select<Given> label="Jawaban" value={outcome} onChange={setOutcome} options={OUTCOMES} />
      <TextArea label="Penjelasan untuk pemohon" rows={4} maxLength={4000} value={answer} onChange={setAnswer} />
    </ConfirmDialog>
  );
}

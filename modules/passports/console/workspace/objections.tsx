import { useState } from 'react';
import { TypedDate } from '../../../../platform/contract/fields.ts';
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
import type { ApplicationView, DecisionView, ObjectionKind, ObjectionView } from '../../model.ts';
import { OBJECTION_WORDS } from '../words.ts';

interface Props {
  readonly decision: DecisionView;
  readonly application: ApplicationView;
}
const CLEARED = new Set(['APPROVED', 'APPROVED_WITH_ADVICE', 'WITHDRAWN_BY_APPLICANT']);

/** Objections and appeals with their clocks; registering and answering are acts of two different people. */
export function Objections({ decision, application }: Props) {
  const [asking, setAsking] = useState<ObjectionKind | ObjectionView>();
  const may = useMay();
  const newest = application.decisions.at(-1)?.id === decision.id;
  const open = application.objections.some((one) => one.state === 'open');
  const registers =
    decision.state === 'standing' && !CLEARED.has(decision.decision) && !open && application.ours && may('application.decide');
  const appealable = application.objections.some((one) => one.appealUntil !== null);
  const close = () => setAsking(undefined);
  return (
    <>
      {newest &&
        application.objections.map((one) => (
          <One key={one.id} one={one} {...(application.ours && may('application.approve') && { onAnswer: () => setAsking(one) })} />
        ))}
      {registers && (
        <p className="mt-3 flex flex-wrap gap-2">
          <Button variant="quiet" icon="plus" onClick={() => setAsking('objection')}>
            Catat keberatan pemohon
          </Button>
          {appealable && (
            <Button variant="quiet" icon="plus" onClick={() => setAsking('appeal')}>
              Catat banding pemohon
            </Button>
          )}
        </p>
      )}
      {(asking === 'objection' || asking === 'appeal') && <Register kind={asking} decision={decision.id} onClose={close} />}
      {typeof asking === 'object' && <Answer objection={asking} onClose={close} />}
    </>
  );
}

const NAMES = { objection: 'Keberatan', appeal: 'Banding' } as const;

function One({ one, onAnswer }: { readonly one: ObjectionView; readonly onAnswer?: () => void }) {
  const name = NAMES[one.kind];
  return (
    <div className="mt-4 border-l-4 border-menunggu pl-3">
      <p className="font-semibold">
        {name} diterima {formatDate(one.receivedOn)}{' '}
        {one.outcome === null ? (
          <Badge tone="menunggu">menunggu jawaban</Badge>
        ) : (
          <Badge tone="selesai">{OBJECTION_WORDS[one.outcome]}</Badge>
        )}{' '}
        {one.late && <Badge>lewat batas waktu</Badge>}
      </p>
      <p>{one.grounds}</p>
      <p className="text-sm text-muted">
        Jawaban paling lambat {formatDate(one.answerBy)}
        {one.workingDaysLeft !== null && one.workingDaysLeft >= 0 && ` (sisa ${one.workingDaysLeft} hari kerja)`}
        {one.kind === 'appeal' && ', oleh atasan kantor ini'}.
      </p>
      {one.silence.meaning === 'granted' && one.state !== 'answered' && (
        <p className="text-sm text-muted">
          Tanpa jawaban, {one.state === 'silent' ? 'sejak' : 'mulai'} {formatDate(one.silence.from)} dianggap dikabulkan, dan keputusan
          terbit paling lambat {formatDate(one.decreeBy)} ({one.silence.source}).
        </p>
      )}
      {one.answer !== null && <p>Jawaban: {one.answer}</p>}
      {one.appealUntil !== null && <p className="text-sm text-muted">Banding dapat diajukan sampai {formatDate(one.appealUntil)}.</p>}
      {one.state === 'open' && onAnswer !== undefined && (
        <Button onClick={onAnswer}>{one.kind === 'appeal' ? 'Catat jawaban atasan' : 'Jawab keberatan'}</Button>
      )}
    </div>
  );
}

interface RegisterProps {
  readonly kind: ObjectionKind;
  readonly decision: string;
  readonly onClose: () => void;
}

function Register({ kind, decision, onClose }: RegisterProps) {
  const [day, setDay] = useState('');
  const [grounds, setGrounds] = useState('');
  const register = useCommand(registerObjection, { refreshes: [getApplication], done: onClose });
  const parsed = TypedDate.safeParse(day);
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={`Catat ${NAMES[kind].toLowerCase()} pemohon`}
      confirm={`Catat ${NAMES[kind].toLowerCase()}`}
      busy={register.busy}
      problem={register.problem}
      onConfirm={() =>
        parsed.success && grounds.trim() !== ''
          ? register.run({ params: { id: decision }, body: { kind, receivedOn: parsed.data, grounds: grounds.trim() } })
          : undefined
      }
    >
      <DateField label="Diterima pada" value={day} onChange={setDay} />
      <TextArea label={`Isi ${NAMES[kind].toLowerCase()}`} rows={4} maxLength={4000} value={grounds} onChange={setGrounds} />
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
      title={objection.kind === 'appeal' ? 'Catat jawaban atasan atas banding' : 'Jawab keberatan'}
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

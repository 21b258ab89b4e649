import { useState } from 'react';
import { useCommand } from '../../../../platform/ui/command.ts';
import { formatDate } from '../../../../platform/ui/formats.ts';
import { fileAddress } from '../../../../platform/ui/http.ts';
import { useMay } from '../../../../platform/ui/mode.ts';
import { Badge } from '../../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { ReasonDialog } from '../../../../platform/ui/parts/reason-dialog.tsx';
import { Facts, Panel } from '../../../../platform/ui/parts/page.tsx';
import { getApplication, getInterview, getLetter, listApplications, withdrawDecision } from '../../contract.ts';
import type { ApplicationView, DecisionView } from '../../model.ts';
import { DECISION_STATE_WORDS, FOLLOW_UP_CODE_WORDS, FOLLOW_UP_OUTCOME_WORDS, FOLLOW_UP_STATE_WORDS, FOLLOW_UP_TONES } from '../words.ts';
import { Objections } from './objections.tsx';

/** What was decided, why, by whom; what runs now. */
export function DecisionRecord({ application }: { readonly application: ApplicationView }) {
  const shown = application.decisions.toReversed();
  return (
    <>
      {shown.map((decision) => (
        <DecisionPanel key={decision.id} decision={decision} application={application} />
      ))}
      {application.followUps.length > 0 && (
        <Panel title="Tindak lanjut">
          <ul className="grid gap-2">
            {application.followUps.map((one) => (
              <li key={one.id}>
                <p>
                  {FOLLOW_UP_CODE_WORDS[one.code]}: {one.toOffice.name}{' '}
                  <Badge tone={FOLLOW_UP_TONES[one.state]}>
                    {one.outcome === null ? FOLLOW_UP_STATE_WORDS[one.state] : FOLLOW_UP_OUTCOME_WORDS[one.outcome]}
                  </Badge>{' '}
                  {one.overdue && (
                    <Badge tone="menunggu" icon="alert">
                      lewat tenggat
                    </Badge>
                  )}
                </p>
                {one.takenBy !== null && <p className="text-sm text-muted">Ditangani {one.takenBy}</p>}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function DecisionPanel({ decision, application }: { readonly decision: DecisionView; readonly application: ApplicationView }) {
  const [withdrawing, setWithdrawing] = useState(false);
  const may = useMay();
  const withdraw = useCommand(withdrawDecision, {
    refreshes: [getApplication, getInterview, listApplications],
    done: () => setWithdrawing(false),
  });
  const standing = decision.state === 'standing';
  return (
    <Panel
      title={decision.name}
      actions={
        <Badge tone={standing ? 'selesai' : decision.state === 'proposed' ? 'menunggu' : 'netral'}>
          {DECISION_STATE_WORDS[decision.state]}
        </Badge>
      }
    >
      <DecisionWords decision={decision} />
      {standing && (
        <div className="mt-4 flex flex-wrap gap-2">
          <a
            className="link inline-flex min-h-9 items-center"
            href={fileAddress(getLetter, { params: { id: application.id } })}
            target="_blank"
            rel="noreferrer"
          >
            Buka surat untuk pemohon (PDF)
          </a>
          {application.ours && may('application.approve') && (
            <Button icon="undo" onClick={() => setWithdrawing(true)}>
              Cabut keputusan
            </Button>
          )}
        </div>
      )}
      <Objections decision={decision} application={application} />
      {withdrawing && (
        <ReasonDialog
          onClose={() => setWithdrawing(false)}
          title="Cabut keputusan ini?"
          label="Mengapa dicabut?"
          confirm="Cabut keputusan"
          prose
          busy={withdraw.busy}
          problem={withdraw.problem}
          onConfirm={(reason) => withdraw.run({ params: { id: decision.id }, body: { reason } })}
        >
          <p className="mb-3">Keputusan tetap tercatat, dan permohonan terbuka lagi untuk diputus.</p>
        </ReasonDialog>
      )}
    </Panel>
  );
}

const dated = (day: string | null) => (day === null ? undefined : formatDate(day));

/** The words of a decision; shared by the workspace and the second officer's inbox. */
export function DecisionWords({ decision }: { readonly decision: DecisionView }) {
  return (
    <>
      {decision.reasons.length > 0 && (
        <>
          <h3 className="font-semibold">Alasan</h3>
          <ul className="mb-3 list-disc pl-5">
            {decision.reasons.map((one) => (
              <li key={one.code}>
                {one.text}
                {one.fact !== null && <span className="block text-muted">{one.fact}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <Facts
        narrow
        items={[
          ...(decision.legalBases.length === 0
            ? []
            : [{ label: 'Dasar hukum', value: decision.legalBases.map((one) => one.citation).join('\n') }]),
          ...(decision.papersAsked.length === 0
            ? []
            : [{ label: 'Berkas yang diminta', value: decision.papersAsked.map((one) => one.name).join('\n') }]),
          ...(decision.bringBy === null ? [] : [{ label: 'Sampai', value: dated(decision.bringBy) }]),
          { label: 'Diusulkan oleh', value: decision.proposedBy },
          ...(decision.answeredBy === null ? [] : [{ label: 'Petugas kedua', value: decision.answeredBy }]),
          ...(decision.standingOn === null
            ? []
            : [
                { label: 'Berlaku sejak', value: dated(decision.standingOn) },
                { label: 'Disampaikan paling lambat', value: dated(decision.deliverBy) },
                { label: 'Keberatan sampai', value: dated(decision.objectionUntil) },
              ]),
          ...(decision.overrideReason === null ? [] : [{ label: 'Alasan berbeda dari hasil penyaringan', value: decision.overrideReason }]),
          ...(decision.advice === null ? [] : [{ label: 'Pesan untuk pemohon', value: decision.advice }]),
          ...(decision.note === null ? [] : [{ label: 'Catatan', value: decision.note }]),
        ]}
      />
    </>
  );
}

import { useState } from 'react';
import { z } from 'zod';
import { Id } from '../../../platform/contract/fields.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { formatInstant } from '../../../platform/ui/formats.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { usePageParams } from '../../../platform/ui/page-link.tsx';
import { Badge, StateBadge } from '../../../platform/ui/parts/badge.tsx';
import { Button, LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Clock } from '../../../platform/ui/parts/clock.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Columns, Facts, Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import { getReferral, type ReferralView } from '../contract.ts';
import { FIELD_WORDS, REFERRAL_KIND_WORDS, REFERRAL_STATE_WORDS, RETURN_WORDS, URGENCY_WORDS } from '../model.ts';
import { ProjectedCase } from './projected-parts.tsx';
import { AcceptDialog } from './accept-dialog.tsx';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { PrintDialog } from './print-dialog.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { outcomeWords, REFERRAL_TONES } from './words.ts';

type Act = 'accept' | 'return' | 'revoke' | 'outcome' | 'print';

const CLOSED = 'Rujukan ini sudah berakhir. Isinya tidak lagi ditampilkan kepada kantor penerima.';

function Actions({ referral, onAct }: { readonly referral: ReferralView; readonly onAct: (act: Act) => void }) {
  const may = useMay();
  const has = (act: ReferralView['acts'][number]) => referral.acts.includes(act);
  const answers = may('referral.answer');
  return (
    <>
      {has('accept') && answers && (
        <Button variant="primary" icon="check" onClick={() => onAct('accept')}>
          Terima rujukan
        </Button>
      )}
      {has('return') && answers && (
        <Button icon="undo" onClick={() => onAct('return')}>
          Kembalikan dengan alasan
        </Button>
      )}
      {has('open-case') && (
        <LinkButton to={`/perkara/${referral.caseId}`} variant="primary" icon="briefcase">
          Buka perkaranya
        </LinkButton>
      )}
      {has('outcome') && answers && <Button onClick={() => onAct('outcome')}>Laporkan hasil</Button>}
      {referral.side === 'sender' && (
        <LinkButton
          to={`/perkara/${referral.caseId}`}
          icon="briefcase"
          {...(referral.state === 'returned' && { variant: 'primary' as const })}
        >
          {referral.state === 'returned' ? 'Buka perkaranya untuk merujuk lagi' : 'Buka perkaranya'}
        </LinkButton>
      )}
      {has('revoke') && may('case.refer') && <Button onClick={() => onAct('revoke')}>Cabut rujukan</Button>}
      {referral.offer !== null && (
        <Button icon="print" onClick={() => onAct('print')}>
          Surat rujukan (PDF)
        </Button>
      )}
    </>
  );
}

/** What came of it, for both sides. */
function Ending({ referral }: { readonly referral: ReferralView }) {
  const { returned, revokedReason, outcome, outcomeText } = referral;
  return (
    <>
      {returned !== null && (
        <Notice tone="warning" title={`Dikembalikan: ${RETURN_WORDS[returned.code]}`}>
          {returned.reason}
          {returned.proposed !== null && ` Diusulkan: ${returned.proposed.name}.`}
        </Notice>
      )}
      {revokedReason !== null && (
        <Notice tone="info" title="Dicabut oleh pengirim">
          {revokedReason}
        </Notice>
      )}
      {outcome !== null && (
        <Notice tone="info" title={`Hasil: ${outcomeWords(outcome)}`}>
          {outcomeText}
        </Notice>
      )}
    </>
  );
}

/** What was given or taken back lies with the sender again. */
const holderOf = ({ state, superior, from, to }: ReferralView): string =>
  state === 'returned' || state === 'revoked' ? from.name : (superior?.name ?? to.name);

function Terms({ referral }: { readonly referral: ReferralView }) {
  const open = referral.state === 'pending' || referral.state === 'escalated';
  const rises = referral.superior === null ? 'naik ke atasan kantor penerima' : `naik ke ${referral.superior.name}`;
  return (
    <div className="grid gap-4">
      <Panel title="Batas waktu">
        <Clock
          due={referral.dueAt}
          workingDaysLeft={referral.workingDaysLeft ?? undefined}
          holder={holderOf(referral)}
          atExpiry={rises}
          {...(open ? {} : { stopped: REFERRAL_STATE_WORDS[referral.state] })}
        />
      </Panel>
      <Panel title="Ketentuan">
        <Facts
          narrow
          items={[
            { label: 'Dari', value: referral.from.name },
            { label: 'Kepada', value: referral.to.name },
            { label: 'Dikirim', value: formatInstant(referral.sentAt) },
            ...(referral.acceptedAt === null && !open
              ? []
              : [{ label: 'Diterima', value: referral.acceptedAt === null ? 'belum' : formatInstant(referral.acceptedAt) }]),
            { label: 'Dibagikan', value: referral.fields.map((field) => FIELD_WORDS[field]).join('; ') },
          ]}
        />
      </Panel>
    </div>
  );
}

/** Once answered, the part is history: nothing is left to decide with it. */
const offerTitle = ({ state, side }: ReferralView): string => {
  if (state !== 'pending' && state !== 'escalated') return 'Isi rujukan';
  return side === 'sender' ? 'Yang dilihat penerima sebelum menjawab' : 'Yang boleh dilihat sebelum menjawab';
};

/** One hand-over: what is asked, until when, and what the receiver may see before answering. */
export default function ReferralPage() {
  const { id } = usePageParams(z.object({ id: Id }));
  const [act, setAct] = useState<Act>();
  const referral = useAsk(getReferral, { params: { id } });
  const answer = referral.data;
  const close = () => setAct(undefined);
  return (
    <Page
      title="Rujukan"
      question={answer === undefined ? undefined : `${REFERRAL_KIND_WORDS[answer.kind]} perkara ${answer.number}: ${answer.purpose}`}
      badges={
        answer !== undefined && (
          <>
            <StateBadge state={REFERRAL_TONES[answer.state]} word={REFERRAL_STATE_WORDS[answer.state]} />
            {answer.urgency.map((sign) => (
              <Badge key={sign} tone="bahaya" icon="danger">
                {URGENCY_WORDS[sign]}
              </Badge>
            ))}
          </>
        )
      }
      actions={answer !== undefined && <Actions referral={answer} onAct={setAct} />}
    >
      <Loaded ask={referral}>
        {(one) => (
          <Columns
            main={
              <div className="grid gap-4">
                <Ending referral={one} />
                {one.offer === null ? (
                  <Panel title="Isi rujukan">
                    <p>{CLOSED}</p>
                  </Panel>
                ) : (
                  <>
                    <Panel title="Yang diminta">
                      <p className="whitespace-pre-line">{one.message}</p>
                    </Panel>
                    <Panel title={offerTitle(one)}>
                      <ProjectedCase view={one.offer} />
                    </Panel>
                  </>
                )}
              </div>
            }
            side={<Terms referral={one} />}
          />
        )}
      </Loaded>
      {act === 'accept' && <AcceptDialog id={id} onClose={close} />}
      {act === 'return' && <ReturnDialog id={id} onClose={close} />}
      {act === 'revoke' && <RevokeDialog id={id} onClose={close} />}
      {act === 'print' && answer !== undefined && <PrintDialog referral={answer} onClose={close} />}
      {act === 'outcome' && <OutcomeDialog id={id} onClose={close} />}
    </Page>
  );
}

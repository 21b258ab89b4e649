import { z } from 'zod';
import { Id } from '../../../platform/contract/fields.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { usePageParams } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { getApplication, getInterview } from '../contract.ts';
import type { ApplicationView, InterviewView } from '../model.ts';
import { ApplicantPanel, FactsPanel } from './workspace/applicant-panel.tsx';
import { DecisionForm } from './workspace/decision-form.tsx';
import { DecisionRecord } from './workspace/decision-record.tsx';
import { InterviewPanel } from './workspace/interview-panel.tsx';
import { Contradictions, LedgerPanel } from './workspace/ledger-panel.tsx';
import { PapersPanel } from './workspace/papers-panel.tsx';
import { STATE_TONES, STATE_WORDS } from './words.ts';

const QUESTIONS: Record<ApplicationView['state'], string> = {
  received: 'Mulailah wawancara bila pemohon sudah di loket.',
  interviewing: 'Apa yang perlu ditanyakan sekarang?',
  screened: 'Apa keputusannya, dan mengapa?',
  proposed: 'Menunggu jawaban petugas kedua.',
  decided: 'Sudah diputus. Apa yang masih berjalan?',
  undone: 'Impornya dibatalkan.',
};

/** One application: facts and papers left, the interview in the middle, reasons right; one under the other on a phone. */
export default function WorkspacePage() {
  const { id } = usePageParams(z.object({ id: Id }));
  const application = useAsk(getApplication, { params: { id } });
  const interview = useAsk(getInterview, { params: { id } });
  return (
    <Loaded ask={application} lines={8}>
      {(found) => (
        <Page
          title={`Permohonan ${found.number}`}
          question={QUESTIONS[found.state]}
          badges={
            <>
              <Badge tone={STATE_TONES[found.state]}>{STATE_WORDS[found.state]}</Badge>
              {!found.ours && <Badge icon="eye">Permohonan {found.office.name}: hanya dibaca</Badge>}
            </>
          }
          actions={
            <LinkButton to="/permohonan" variant="quiet" icon="left">
              Antrean
            </LinkButton>
          }
        >
          <Loaded ask={interview} lines={8}>
            {(running) => <Workspace application={found} interview={running} />}
          </Loaded>
        </Page>
      )}
    </Loaded>
  );
}

function Workspace({ application, interview }: { readonly application: ApplicationView; readonly interview: InterviewView }) {
  const may = useMay();
  const open =
    application.ours && (application.state === 'received' || application.state === 'interviewing' || application.state === 'screened');
  const deciding = open && may('application.decide') && !interview.open;
  return (
    <div className="grid grid-cols-1 gap-x-5 lg:grid-cols-2 xl:grid-cols-[minmax(16rem,1fr)_minmax(22rem,1.4fr)_minmax(18rem,1.2fr)]">
      <div className="order-3 min-w-0 xl:order-1">
        <ApplicantPanel application={application} />
        <FactsPanel application={application.id} />
        <PapersPanel application={application} may={open && may('application.interview')} />
      </div>
      <div className="order-1 min-w-0 lg:col-span-2 xl:order-2 xl:col-span-1">
        <DecisionRecord application={application} />
        {deciding && interview.startedAt !== null && <DecisionForm application={application} interview={interview} />}
        <InterviewPanel application={application.id} interview={interview} may={open && may('application.interview')} />
        {deciding && interview.startedAt === null && <DecisionForm application={application} interview={interview} />}
      </div>
      <div className="order-2 min-w-0 xl:order-3">
        <Contradictions interview={interview} />
        <LedgerPanel application={application.id} interview={interview} />
      </div>
    </div>
  );
}

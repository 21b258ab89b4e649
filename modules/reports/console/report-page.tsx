import { z } from 'zod';
import { Id } from '../../../platform/contract/fields.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { PageLink, usePageParams } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Columns, Page } from '../../../platform/ui/parts/page.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import { getReport } from '../contract.ts';
import type { ReportView } from '../contract.ts';
import { Acts } from './report/acts.tsx';
import { Assessment } from './report/assessment.tsx';
import { Files } from './report/files.tsx';
import { History } from './report/history.tsx';
import { IdentityPanel } from './report/identity-panel.tsx';
import { LinkProposals } from './report/link-proposals.tsx';
import { Links } from './report/links.tsx';
import { NamedList } from './report/named-list.tsx';
import { Proposals } from './report/proposals.tsx';
import { ReportFacts } from './report/report-facts.tsx';
import { STATES } from './words.ts';

const texts = { title: 'Laporan', question: 'Apa yang dilaporkan, seberapa dapat dipercaya, dan apa langkah berikutnya?' };

/** Why nothing can be done with a repeat here. */
function Repeats({ report: { links, follows } }: { readonly report: ReportView }) {
  const main = links.find((link) => link.as === 'main');
  if (follows === null || main === undefined) return null;
  return (
    <Notice title="Ulangan dari laporan lain">
      Penilaian dan tindak lanjut berlangsung di{' '}
      <PageLink to={`/laporan/${main.report}`} className="link">
        {main.number}
      </PageLink>
      . Bila ternyata kejadian lain, lepas tautannya pada bagian Ulangan.
    </Notice>
  );
}

function WholeReport({ report }: { readonly report: ReportView }) {
  const may = useMay();
  const triage = may('report.triage');
  return (
    <Page
      title={`${texts.title} ${report.number}`}
      question={texts.question}
      badges={
        <>
          <Badge tone={STATES[report.state].tone}>{STATES[report.state].word}</Badge>
          {report.immediateDanger && (
            <Badge tone="bahaya" icon="danger">
              Bahaya segera
            </Badge>
          )}
          {report.heldBy !== null && (
            <Badge icon="briefcase">{report.heldBy.kind === 'case' ? 'Dipegang satu perkara' : 'Dipegang satu peringatan'}</Badge>
          )}
        </>
      }
      actions={
        <>
          {report.heldBy === null && report.follows === null && may('case.open') && (
            <LinkButton to="/perkara/buka" search={{ laporan: report.id }} icon="briefcase">
              Buka perkara dari laporan ini
            </LinkButton>
          )}
          {triage && <Acts report={report} />}
        </>
      }
    >
      <Columns
        main={
          <>
            <Repeats report={report} />
            <ReportFacts report={report} />
            <NamedList named={report.named} />
            {triage && <Proposals reportId={report.id} />}
            <Files reportId={report.id} files={report.files} />
            <History steps={report.history} />
          </>
        }
        side={
          <>
            <Assessment report={report} editable={triage && report.state !== 'selesai' && report.follows === null} />
            {triage && <LinkProposals reportId={report.id} />}
            <Links report={report} editable={triage} />
            <IdentityPanel report={report} mayAsk={may('identity.request')} />
          </>
        }
      />
    </Page>
  );
}

/** One report: facts, grade, who is named, files, clock, history. */
export default function ReportPage() {
  const { id } = usePageParams(z.object({ id: Id }));
  const report = useAsk(getReport, { params: { id } });
  return <Loaded ask={report}>{(answer) => <WholeReport report={answer} />}</Loaded>;
}

import { usePages } from '../../../platform/ui/ask.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { Button, LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { myReports } from '../contract.ts';
import { StandingView } from './standing.tsx';
import { LEVELS, TOPICS } from './words.ts';

const texts = {
  title: 'Laporan saya',
  question: 'Apa yang terjadi dengan laporan yang saya kirim?',
  empty: 'Belum ada laporan dari akun ini',
  emptyHelp:
    'Laporan tanpa nama, dan laporan yang melewati desa dari akun desa, tidak pernah muncul di sini. Lihat dengan kode tanda terimanya.',
};

export default function MyReportsPage() {
  const mine = usePages(myReports, { query: {} });
  return (
    <Page
      title={texts.title}
      question={texts.question}
      actions={
        <>
          <LinkButton to="/lapor" variant="primary" size="touch" icon="plus">
            Tulis laporan
          </LinkButton>
          <LinkButton to="/tanda-terima" size="touch" icon="search">
            Lihat dengan kode
          </LinkButton>
        </>
      }
    >
      {mine.ask.isPending && <Skeleton lines={6} />}
      {mine.ask.isError && <ProblemView problem={problemOf(mine.ask.error)} onRetry={() => mine.ask.refetch()} />}
      {mine.ask.isSuccess && mine.items.length === 0 && (
        <EmptyState title={texts.empty} icon="report">
          {texts.emptyHelp}
        </EmptyState>
      )}
      {mine.items.map((report) => (
        <Panel key={report.id} title={`${report.number} · ${TOPICS[report.topic]}`} actions={<Badge>{LEVELS[report.identityLevel]}</Badge>}>
          <StandingView standing={report} />
          {report.attachments > 0 && <p className="text-sm text-muted">{report.attachments} foto atau rekaman</p>}
        </Panel>
      ))}
      {mine.more !== undefined && (
        <Button onClick={mine.more} busy={mine.busy}>
          Tampilkan berikutnya
        </Button>
      )}
    </Page>
  );
}

import { useState } from 'react';
import { useCommand } from '../../../../platform/ui/command.ts';
import { Badge } from '../../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { Facts, Panel } from '../../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../../platform/ui/parts/problem-view.tsx';
import { EmptyState } from '../../../../platform/ui/parts/states.tsx';
import { assessReport, getReport, listReports } from '../../contract.ts';
import type { ReportView } from '../../contract.ts';
import { INFORMATION_GRADES, SEVERITIES, SOURCE_GRADES, VERDICTS } from '../words.ts';
import { AssessmentForm } from './assessment-form.tsx';

/** How sure we are (source × information), how bad it would be, and what was found: three things, never one number. */
export function Assessment({ report, editable }: { readonly report: ReportView; readonly editable: boolean }) {
  const [editing, setEditing] = useState(false);
  const assess = useCommand(assessReport, { refreshes: [getReport, listReports], done: () => setEditing(false) });
  const { assessment } = report;
  if (editing)
    return (
      <Panel title="Penilaian">
        {assess.problem !== undefined && <ProblemView problem={assess.problem} onRetry={assess.again} />}
        <AssessmentForm
          report={report}
          busy={assess.busy}
          onCancel={() => setEditing(false)}
          onSend={async (body) => {
            await assess.run({ params: { id: report.id }, body });
          }}
        />
      </Panel>
    );
  const edit = editable && (
    <Button icon="edit" onClick={() => setEditing(true)}>
      {assessment === null ? 'Nilai laporan' : 'Nilai lagi'}
    </Button>
  );
  return (
    <Panel title="Penilaian" actions={assessment !== null && edit}>
      {assessment === null ? (
        <EmptyState title="Belum dinilai" icon="question" action={edit} />
      ) : (
        <Facts
          narrow
          items={[
            { label: 'Sumber', value: SOURCE_GRADES[assessment.source] },
            { label: 'Informasi', value: INFORMATION_GRADES[assessment.information] },
            { label: 'Beratnya bila benar', value: SEVERITIES[assessment.severity] },
            { label: 'Alasan penilaian', value: assessment.reason },
            {
              label: 'Putusan',
              value:
                report.verdict === null ? (
                  'belum diputuskan'
                ) : (
                  <Badge tone={report.verdict === 'verified' ? 'berjalan' : 'netral'}>{VERDICTS[report.verdict]}</Badge>
                ),
              source: report.verdictReason,
            },
          ]}
        />
      )}
      <p className="mt-3 text-sm text-muted">Nama perekrut dari satu laporan saja tidak pernah diumumkan.</p>
    </Panel>
  );
}

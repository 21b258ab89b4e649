import { useState } from 'react';
import { z } from 'zod';
import { Id } from '../../../platform/contract/fields.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { usePageParams } from '../../../platform/ui/page-link.tsx';
import { Button, LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { getAlert } from '../contract.ts';
import { AlertBody } from './alert-body.tsx';
import { SnoozeDialog, VerdictDialog } from './alert-dialogs.tsx';

/** One alert with everything behind it. */
export default function AlertPage() {
  const { id } = usePageParams(z.object({ id: Id }));
  const [dialog, setDialog] = useState<'verdict' | 'snooze'>();
  const may = useMay();
  const alert = useAsk(getAlert, { params: { id } });
  const free = alert.data !== undefined && alert.data.caseId === null && alert.data.state !== 'withdrawn';
  const actions = (
    <>
      {free && may('case.open') && (
        <LinkButton to="/perkara/buka" search={{ peringatan: id }} variant="primary" icon="briefcase">
          Buka perkara dari peringatan ini
        </LinkButton>
      )}
      {alert.data !== undefined && alert.data.caseId !== null && (
        <LinkButton to={`/perkara/${alert.data.caseId}`} variant="primary" icon="briefcase">
          Buka perkaranya
        </LinkButton>
      )}
      {free && may('alert.verdict') && (
        <>
          <Button icon="check" onClick={() => setDialog('verdict')}>
            Nilai
          </Button>
          <Button icon="clock" onClick={() => setDialog('snooze')}>
            Tunda
          </Button>
        </>
      )}
    </>
  );
  return (
    <Page title="Peringatan" question="Mengapa peringatan ini muncul, dan apa yang belum diketahui?" actions={actions}>
      <Loaded ask={alert}>{(answer) => <AlertBody alert={answer} />}</Loaded>
      <VerdictDialog alert={dialog === 'verdict' ? id : undefined} onClose={() => setDialog(undefined)} />
      <SnoozeDialog alert={dialog === 'snooze' ? id : undefined} onClose={() => setDialog(undefined)} />
    </Page>
  );
}

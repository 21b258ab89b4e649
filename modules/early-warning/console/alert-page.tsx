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
  const state = alert.data?.state;
  const joinedInto = alert.data?.joinedInto;
  /** Nothing is left to open a case with; a verdict takes it out of the queue. */
  const faded = alert.data?.evidence.length === 0;
  // What was withdrawn needs nothing, and what was joined goes on in the other warning.
  const free = state !== undefined && alert.data?.caseId === null && state !== 'withdrawn' && state !== 'joined';
  const actions = (
    <>
      {free && may('case.open') && (
        <LinkButton to="/perkara/buka" search={{ peringatan: id }} variant={faded ? 'secondary' : 'primary'} icon="briefcase">
          Buka perkara dari peringatan ini
        </LinkButton>
      )}
      {alert.data !== undefined && alert.data.caseId !== null && (
        <LinkButton to={`/perkara/${alert.data.caseId}`} variant="primary" icon="briefcase">
          Buka perkaranya
        </LinkButton>
      )}
      {joinedInto !== null && joinedInto !== undefined && (
        <LinkButton to={`/peringatan/${joinedInto.id}`} variant="primary" icon="right">
          Buka peringatan yang meneruskannya
        </LinkButton>
      )}
      {free && may('alert.verdict') && (
        <>
          <Button icon="check" variant={faded ? 'primary' : 'secondary'} onClick={() => setDialog('verdict')}>
            {state === 'judged' ? 'Nilai lagi' : 'Nilai'}
          </Button>
          {state !== 'judged' && (
            <Button icon="clock" onClick={() => setDialog('snooze')}>
              {state === 'snoozed' ? 'Ubah penundaan' : 'Tunda'}
            </Button>
          )}
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

import { useState, type FormEvent } from 'react';
import type { WireProblem } from '../../../platform/contract/call.ts';
import type { Reply } from '../../../platform/contract/endpoint.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { receiptStatus } from '../contract.ts';
import { readReceiptCode } from '../model.ts';
import { QuickExit } from './quick-exit.tsx';
import { callQuietly } from './quietly.ts';
import { StandingView } from './standing.tsx';

const texts = {
  title: 'Tanda terima',
  question: 'Bagaimana perkembangan laporan saya?',
  label: 'Kode tanda terima',
  help: 'Enam belas angka, atau enam kata. Kode dikirim tanpa nama akun Anda.',
  wrong: 'Kode ini belum benar: periksa 16 angkanya, atau ejaan keenam katanya',
};

/** What became of a report, by its code alone: sent without the session. */
export default function ReceiptPage() {
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<WireProblem>();
  const [found, setFound] = useState<Reply<typeof receiptStatus>>();

  const ask = async () => {
    setFound(undefined);
    setProblem(undefined);
    // Seen here, a slip costs none of the few attempts.
    if (readReceiptCode(code) === undefined) {
      setError(texts.wrong);
      return;
    }
    setBusy(true);
    try {
      setFound(await callQuietly(receiptStatus, { body: { code } }));
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void ask();
  };
  return (
    <Page title={texts.title} question={texts.question} actions={<QuickExit />}>
      <form onSubmit={submit} noValidate>
        <TextInput
          size="touch"
          mono
          label={texts.label}
          help={texts.help}
          value={code}
          error={error}
          maxLength={120}
          onChange={(typed) => {
            setCode(typed);
            setError(undefined);
          }}
        />
        <Button type="submit" variant="primary" size="touch" icon="search" busy={busy}>
          Lihat perkembangan
        </Button>
      </form>
      <div className="mt-5" aria-live="polite">
        {problem !== undefined && <ProblemView problem={problem} onRetry={ask} />}
        {found !== undefined && (
          <Panel title="Laporan Anda">
            <StandingView standing={found} />
          </Panel>
        )}
      </div>
    </Page>
  );
}

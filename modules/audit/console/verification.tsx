import { useState } from 'react';
import type { WireProblem } from '../../../platform/contract/call.ts';
import type { Reply } from '../../../platform/contract/endpoint.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { formatInstant, formatNumber } from '../../../platform/ui/formats.ts';
import { call } from '../../../platform/ui/http.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { Notice, ProgressBar } from '../../../platform/ui/parts/states.tsx';
import { verifyAudit } from '../contract.ts';
import { LANES } from '../model.ts';

type Result = Reply<typeof verifyAudit>;
type State =
  | { readonly at: 'idle' }
  | { readonly at: 'running'; readonly lanes: number; readonly entries: number }
  | { readonly at: 'done'; readonly result: Result; readonly entries: number }
  | { readonly at: 'failed'; readonly problem: WireProblem };

const texts = {
  title: 'Keutuhan catatan',
  what: 'Setiap catatan terikat dengan catatan sebelumnya, dan ujungnya disimpan setiap hari di luar basis data. Pemeriksaan menghitung ulang semuanya.',
  check: 'Periksa keutuhan',
  busy: 'Memeriksa rantai catatan',
  intact: 'Catatan utuh',
  broken: 'Catatan tidak utuh',
  brokenHelp: 'Jangan menghapus apa pun. Simpan salinan basis data dan berkas jangkar, lalu beri tahu pimpinan dan PPDP.',
};

/** Checks the chain lane by lane, so that something moves while it takes long; stops at the first fault. */
export function Verification() {
  const [state, setState] = useState<State>({ at: 'idle' });
  const check = async () => {
    let entries = 0;
    try {
      for (let lane = 0; lane < LANES; lane += 1) {
        setState({ at: 'running', lanes: lane, entries });
        const result = await call(verifyAudit, { query: { lane } });
        entries += result.entries;
        if (!result.intact || lane === LANES - 1) {
          setState({ at: 'done', result, entries });
          return;
        }
      }
    } catch (error) {
      setState({ at: 'failed', problem: problemOf(error) });
    }
  };
  return (
    <Panel
      title={texts.title}
      actions={
        <Button variant="primary" icon="audit" busy={state.at === 'running'} onClick={() => void check()}>
          {texts.check}
        </Button>
      }
    >
      <p className="mb-3 max-w-prose text-muted">{texts.what}</p>
      {state.at === 'running' && (
        <ProgressBar label={`${texts.busy} (${formatNumber(state.entries)} catatan)`} value={state.lanes} max={LANES} unit="jalur" />
      )}
      {state.at === 'failed' && <ProblemView problem={state.problem} onRetry={check} />}
      {state.at === 'done' && <Verdict result={state.result} entries={state.entries} />}
    </Panel>
  );
}

function Verdict({ result, entries }: { readonly result: Result; readonly entries: number }) {
  return (
    <div role="status">
      {result.fault === null ? (
        <Notice tone="done" title={texts.intact}>
          {formatNumber(entries)} catatan cocok dengan rantainya dan dengan {formatNumber(result.anchors)} jangkar, diperiksa{' '}
          {formatInstant(result.checkedAt)}.
        </Notice>
      ) : (
        <Notice tone="warning" title={texts.broken}>
          <p>{result.fault.sentence}</p>
          <p>{texts.brokenHelp}</p>
        </Notice>
      )}
    </div>
  );
}

import { useAsk } from '../../../platform/ui/ask.ts';
import { formatNumber } from '../../../platform/ui/formats.ts';
import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import { pendingDecisions } from '../contract.ts';

/** Home of a second officer: proposals that wait. */
export default function HomePending() {
  const pending = useAsk(pendingDecisions, { query: { limit: 1 } }, { everyMs: 60_000 });
  return (
    <Panel
      title="Keputusan menunggu petugas kedua"
      actions={
        <LinkButton to="/keputusan-menunggu" variant="quiet" icon="right">
          Periksa
        </LinkButton>
      }
    >
      <Loaded ask={pending} lines={2}>
        {({ others }) =>
          others === 0 ? (
            <EmptyState compact title="Tidak ada yang menunggu Anda" />
          ) : (
            <p>{formatNumber(others)} usulan menunggu jawaban petugas lain.</p>
          )
        }
      </Loaded>
    </Panel>
  );
}

import { useAsk } from '../../../platform/ui/ask.ts';
import { formatAgo, formatNumber } from '../../../platform/ui/formats.ts';
import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import { listIdentityRequests } from '../contract.ts';

const SHOWN = 3;

/** Home of a custodian: who waits for an answer about a reporter's identity. */
export default function CustodianAtHome() {
  const asked = useAsk(listIdentityRequests, { query: { state: 'asked', limit: SHOWN } }, { everyMs: 60_000 });
  return (
    <Panel
      title="Permintaan membuka identitas pelapor"
      actions={
        <LinkButton to="/kustodian/identitas" variant="quiet" icon="right">
          Semua permintaan
        </LinkButton>
      }
    >
      <Loaded ask={asked} lines={2}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState compact title="Tidak ada permintaan yang menunggu" icon="lock" />
          ) : (
            <>
              <p className="mb-2">{formatNumber(total)} permintaan menunggu jawaban Anda.</p>
              <ul className="grid gap-2">
                {items.map((one) => (
                  <li key={one.id} className="rounded border border-line p-3">
                    Laporan {one.number} · {one.askedByOffice} · {formatAgo(one.askedAt)}
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

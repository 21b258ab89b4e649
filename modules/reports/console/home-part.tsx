import { useAsk } from '../../../platform/ui/ask.ts';
import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { listReports } from '../contract.ts';
import { RowLines } from './report/row-lines.tsx';
import { PageLink } from '../../../platform/ui/page-link.tsx';

const SHOWN = 3;
const REFRESH_MS = 60_000;

/** The reports that come first now. */
export default function ReportsAtHome() {
  const first = useAsk(listReports, { query: { open: 'true', limit: SHOWN } }, { everyMs: REFRESH_MS });
  return (
    <Panel title="Laporan" actions={<LinkButton to="/laporan">Buka antrean</LinkButton>}>
      <Loaded ask={first}>
        {({ items, total }) =>
          total === 0 ? (
            <p className="text-muted">Tidak ada laporan yang menunggu.</p>
          ) : (
            <>
              <p className="mb-2">{total} laporan belum selesai. Yang pertama:</p>
              <ul className="flex flex-col gap-2">
                {items.map((row) => (
                  <li key={row.id}>
                    <PageLink to={`/laporan/${row.id}`} plain className="block rounded border border-line p-3 hover:bg-sunken">
                      <RowLines row={row} />
                    </PageLink>
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

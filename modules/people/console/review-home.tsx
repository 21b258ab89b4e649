import { useAsk } from '../../../platform/ui/ask.ts';
import { formatNumber } from '../../../platform/ui/formats.ts';
import { PageLink } from '../../../platform/ui/page-link.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { listReviews } from '../contract.ts';

/** How many pairs wait for this reviewer. */
export default function ReviewHome() {
  const open = useAsk(listReviews, { query: { state: 'open', limit: 1 } });
  const second = useAsk(listReviews, { query: { state: 'second', limit: 1 } });
  return (
    <Panel title="Mungkin orang yang sama">
      <Loaded ask={open} lines={2}>
        {({ total }) => (
          <p>
            {total === 0 ? (
              'Tidak ada pasangan yang menunggu.'
            ) : (
              <PageLink to="/pasangan">{formatNumber(total)} pasangan menunggu putusan</PageLink>
            )}
          </p>
        )}
      </Loaded>
      <Loaded ask={second} lines={1}>
        {({ total }) =>
          total === 0 ? null : (
            <p>
              <PageLink to="/pasangan" search={{ state: 'second' }}>
                {formatNumber(total)} menunggu pemeriksa kedua
              </PageLink>
            </p>
          )
        }
      </Loaded>
    </Panel>
  );
}

import { useAsk, useRefresh } from '../../../platform/ui/ask.ts';
import { formatAgo, formatNumber } from '../../../platform/ui/formats.ts';
import { call } from '../../../platform/ui/http.ts';
import { useGo } from '../../../platform/ui/page-link.tsx';
import { Menu } from '../../../platform/ui/parts/menu.tsx';
import { myNotices, readNotice } from '../contract.ts';

const EVERY_MS = 60_000;

type Search = Readonly<Record<string, string>>;

/** Where a notice leads: its own link, or the filtered list when it stands for several. */
function goalOf(
  notice: { readonly kind: string; readonly link: string; readonly count: number },
  queues: Readonly<Record<string, Search>>,
) {
  const [to = '/', typed] = notice.link.split('?');
  const filtered = notice.count > 1 ? (queues[notice.kind] ?? {}) : {};
  return { to, search: { ...filtered, ...Object.fromEntries(new URLSearchParams(typed)) } };
}

/**
 * What is new for me: kind and number only, never a name or a content.
 * @param queues filters of the list behind several notices of one kind
 */
export function NoticeMenu({ queues }: { readonly queues: Readonly<Record<string, Search>> }) {
  const go = useGo();
  const refresh = useRefresh();
  const ask = useAsk(myNotices, { query: { limit: 20 } }, { everyMs: EVERY_MS });
  const unread = ask.data?.unread ?? 0;
  const items = (ask.data?.items ?? []).map((notice) => ({
    key: notice.id,
    label: `${notice.count > 1 ? `${formatNumber(notice.count)} × ` : ''}${notice.title} · ${formatAgo(notice.at)}`,
    icon: notice.readAt === null ? ('info' as const) : ('check' as const),
    onSelect: async () => {
      const { to, search } = goalOf(notice, queues);
      go(to, search);
      await call(readNotice, { params: { id: notice.id } }).catch(() => undefined);
      await refresh(myNotices);
    },
  }));
  return (
    <span className="relative">
      <Menu
        label={unread === 0 ? 'Pemberitahuan' : `Pemberitahuan, ${unread} belum dibaca`}
        icon="bell"
        iconOnly
        items={items}
        head={items.length === 0 ? 'Belum ada pemberitahuan' : 'Pemberitahuan'}
      />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute -top-1 -right-1 rounded-full bg-accent px-1.5 text-sm font-semibold text-accent-ink"
        >
          {unread > 99 ? '99+' : formatNumber(unread)}
        </span>
      )}
    </span>
  );
}

import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { LogIn } from '../../modules/access/console/log-in.tsx';
import { NoticeMenu } from '../../modules/access/console/notice-menu.tsx';
import { cx } from '../../platform/ui/class-names.ts';
import { OpenPagesProvider, PermissionProvider, TrainingProvider } from '../../platform/ui/mode.ts';
import { PageLink } from '../../platform/ui/page-link.tsx';
import { Button, IconButton } from '../../platform/ui/parts/button.tsx';
import { Dialog } from '../../platform/ui/parts/dialog.tsx';
import { ShortcutsDialog } from '../../platform/ui/parts/shortcuts-dialog.tsx';
import { Ribbon } from '../../platform/ui/parts/states.tsx';
import { useShortcuts } from '../../platform/ui/shortcuts.tsx';
import { useOnline } from '../../platform/ui/use-online.ts';
import { AccountMenu } from './account-menu.tsx';
import { GlobalSearch } from './global-search.tsx';
import { Navigation } from './navigation.tsx';
import { NOTICE_QUEUES } from './notice-queues.ts';
import { opensFor } from './open-pages.ts';
import { MeProvider, type Session } from './session.ts';

type Open = 'search' | 'keys' | 'pages' | undefined;

/** After a move to another page the focus goes to its start, as it would on a fresh page. */
const useFocusOnMove = () => {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current !== pathname) main.current?.focus();
    last.current = pathname;
  }, [pathname]);
  return main;
};

/** Navigation left (a menu on phones), who I am right, the page in the middle. */
export function SignedIn({ session }: { readonly session: Extract<Session, { state: 'signed-in' }> }) {
  const { me, expired, renewed } = session;
  const [open, setOpen] = useState<Open>();
  const online = useOnline();
  const main = useFocusOnMove();
  const close = () => setOpen(undefined);
  const training = me.mode === 'training';
  const opens = useMemo(() => opensFor(me.permissions), [me.permissions]);
  useShortcuts('Umum', [{ keys: 'mod+k', label: 'Cari orang, perkara, dan lainnya', always: true, run: () => setOpen('search') }]);

  return (
    <MeProvider value={me}>
      <PermissionProvider value={new Set(me.permissions)}>
        <OpenPagesProvider value={opens}>
          <TrainingProvider value={training}>
            <a href="#isi" className="sr-only z-50 rounded bg-raised p-3 focus:not-sr-only focus:fixed focus:top-2 focus:left-2">
              Langsung ke isi halaman
            </a>
            <div className="sticky top-0 z-30">
              {training && <Ribbon />}
              <header className="flex items-center gap-1 border-b border-line bg-panel px-3 py-1.5" data-no-print>
                <span className="lg:hidden">
                  <IconButton icon="menu" label="Halaman" onClick={() => setOpen('pages')} />
                </span>
                <PageLink to="/" plain className="mr-auto flex min-h-9 items-center gap-2 px-1 font-semibold">
                  Kentongan
                </PageLink>
                <span className="hidden truncate px-2 text-sm text-muted md:inline">{me.office.name}</span>
                <Button variant="quiet" icon="search" onClick={() => setOpen('search')} aria-keyshortcuts="Control+K Meta+K">
                  Cari
                </Button>
                <NoticeMenu queues={NOTICE_QUEUES} />
                <AccountMenu onHelp={() => setOpen('keys')} />
              </header>
            </div>
            {!online && (
              <p role="status" className="bg-menunggu-soft px-3 py-2 text-center text-menunggu">
                Tidak ada sambungan. Yang tampak adalah keadaan terakhir; kirimkan lagi setelah tersambung.
              </p>
            )}
            <div className="mx-auto flex max-w-[1440px]">
              <div
                className={cx(
                  'sticky hidden w-60 shrink-0 overflow-y-auto border-r border-line p-3 lg:block',
                  training ? 'top-[76px] h-[calc(100dvh-76px)]' : 'top-12 h-[calc(100dvh-48px)]',
                )}
                data-no-print
              >
                <Navigation />
              </div>
              <main id="isi" ref={main} tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 lg:px-8">
                <Outlet />
              </main>
            </div>
            <Dialog open={open === 'pages'} onClose={close} title="Halaman">
              <Navigation onGo={close} />
            </Dialog>
            <GlobalSearch open={open === 'search'} onClose={close} />
            <ShortcutsDialog open={open === 'keys'} onOpenChange={(next) => setOpen(next ? 'keys' : undefined)} />
            <Dialog open={expired} onClose={() => undefined} closable={false} title="Sesi Anda berakhir">
              <p className="mb-4">Halaman ini menunggu Anda; isian yang sudah ditulis tidak hilang.</p>
              <LogIn onSignedIn={renewed} />
            </Dialog>
          </TrainingProvider>
        </OpenPagesProvider>
      </PermissionProvider>
    </MeProvider>
  );
}

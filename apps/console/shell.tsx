import { LogIn } from '../../modules/access/console/log-in.tsx';
import { useSession } from './session.ts';
import { ProblemView } from '../../platform/ui/parts/problem-view.tsx';
import { Skeleton } from '../../platform/ui/parts/states.tsx';
import { SignedIn } from './signed-in.tsx';
import { useTitle } from './use-title.ts';
import { useRefresh } from '../../platform/ui/ask.ts';
import { me } from '../../modules/access/contract.ts';

function Door() {
  const refresh = useRefresh();
  useTitle('Masuk');
  return (
    <main className="mx-auto max-w-lg px-4 py-10">
      <p className="mb-6 flex items-center gap-3 text-lg font-semibold">
        <img src={new URL('./mark.svg', import.meta.url).href} alt="" width={40} height={40} />
        Kentongan
      </p>
      <LogIn onSignedIn={async () => await refresh(me)} />
    </main>
  );
}

/** The frame of every page: the door for those outside, navigation and page for those inside. The address stays the same. */
export function Shell() {
  const session = useSession();
  switch (session.state) {
    case 'asking':
      return (
        <main className="mx-auto max-w-lg px-4 py-10">
          <Skeleton what="Memuat Kentongan" />
        </main>
      );
    case 'failed':
      return (
        <main className="mx-auto max-w-2xl px-4 py-10">
          <h1 className="mb-4 text-xl font-semibold">Kentongan</h1>
          <ProblemView problem={session.problem} onRetry={session.retry} />
        </main>
      );
    case 'signed-out':
      return <Door />;
    case 'signed-in':
    default:
      return <SignedIn session={session} />;
  }
}

import '../../platform/ui/strict-csp.ts';
import '../../platform/ui/ui.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { isUncertain } from '../../platform/ui/http.ts';
import { speakIndonesian } from '../../platform/ui/indonesian.ts';
import { GlossaryProvider } from '../../platform/ui/mode.ts';
import { ReasonProvider } from '../../platform/ui/reasons.ts';
import { ShortcutProvider } from '../../platform/ui/shortcuts.tsx';
import { showTheme } from '../../platform/ui/theme.ts';
import { ToastProvider } from '../../platform/ui/parts/toast.tsx';
import glossary from './glossary.json';
import { REASONS } from './modules.ts';
import { router } from './router.tsx';

showTheme();
speakIndonesian();

/** Our choice: an answer may be this old before the page asks again on its own. */
const FRESH_MS = 15_000;
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: FRESH_MS, retry: (failures, error) => failures < 2 && isUncertain(error) } },
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <QueryClientProvider client={queries}>
    <GlossaryProvider value={glossary}>
      <ReasonProvider value={REASONS}>
        <ShortcutProvider>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </ShortcutProvider>
      </ReasonProvider>
    </GlossaryProvider>
  </QueryClientProvider>,
);

import '../strict-csp.ts';
import '../ui.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { speakIndonesian } from '../indonesian.ts';
import { GlossaryProvider, PermissionProvider, TrainingProvider } from '../mode.ts';
import { ShortcutProvider } from '../shortcuts.tsx';
import { showTheme } from '../theme.ts';
import { ToastProvider } from '../parts/toast.tsx';
import { Gallery } from './gallery.tsx';

showTheme();
speakIndonesian();
const router = createRouter({
  routeTree: createRootRoute({ component: Gallery, notFoundComponent: Gallery }),
  history: createMemoryHistory(),
});
const root = document.getElementById('root');
if (root === null) throw new Error('gallery.html has no #root');
createRoot(root).render(
  <QueryClientProvider client={new QueryClient()}>
    <TrainingProvider value={true}>
      <PermissionProvider value={new Set(['case.refer'])}>
        <GlossaryProvider value={{ LTSA: 'Layanan Terpadu Satu Atap' }}>
          <ShortcutProvider>
            <ToastProvider>
              <RouterProvider router={router} />
            </ToastProvider>
          </ShortcutProvider>
        </GlossaryProvider>
      </PermissionProvider>
    </TrainingProvider>
  </QueryClientProvider>,
);

import { useState } from 'react';
import type { z } from 'zod';
import { useAsk } from '../../../platform/ui/ask.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { formatAgo, formatInstant } from '../../../platform/ui/formats.ts';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { ConfirmDialog } from '../../../platform/ui/parts/dialog.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { mySessions, revokeMySession, type SessionView } from '../contract.ts';

type Session = z.infer<typeof SessionView>;

/** Where my account is in use; each place can be closed. */
export function MySessions() {
  const ask = useAsk(mySessions, {});
  const [ending, setEnding] = useState<Session>();
  const revoke = useCommand(revokeMySession, { refreshes: [mySessions], done: () => setEnding(undefined) });
  return (
    <Panel title="Sesi yang terbuka">
      <Loaded ask={ask}>
        {({ items }) => (
          <ul>
            {items.map((session) => (
              <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-3 first:border-0">
                <span className="min-w-0">
                  <span className="block">
                    {session.device} {session.current && <Badge tone="berjalan">Sesi ini</Badge>}
                  </span>
                  <span className="block text-sm text-muted">
                    Masuk {formatInstant(session.createdAt)} · terakhir dipakai {formatAgo(session.lastSeenAt)}
                  </span>
                </span>
                {!session.current && <Button onClick={() => setEnding(session)}>Akhiri sesi</Button>}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <ConfirmDialog
        open={ending !== undefined}
        onClose={() => setEnding(undefined)}
        title="Akhiri sesi ini?"
        confirm="Akhiri sesi"
        busy={revoke.busy}
        problem={revoke.problem}
        onConfirm={async () => ending !== undefined && (await revoke.run({ params: { id: ending.id } }))}
      >
        <p>{ending?.device}</p>
        <p>Perangkat itu harus masuk lagi dengan kata sandi. Isian yang belum terkirim di sana tetap ada di perangkat itu.</p>
      </ConfirmDialog>
    </Panel>
  );
}

import { useState } from 'react';
import { usePages } from '../../../platform/ui/ask.ts';
import { problemOf, useCommand } from '../../../platform/ui/command.ts';
import { useNow } from '../../../platform/ui/use-now.ts';
import { formatInstant } from '../../../platform/ui/formats.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Dialog } from '../../../platform/ui/parts/dialog.tsx';
import { FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { NumberInput, TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Facts, Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import type { Reply } from '../../../platform/contract/endpoint.ts';
import { endIdentity, GrantBody, grantIdentity, listIdentityRequests, refuseIdentity } from '../contract.ts';
import { RELEASE_MAX_HOURS } from '../model.ts';
import { LEVELS, REQUEST_STATES } from './words.ts';

type Request = Reply<typeof listIdentityRequests>['items'][number];
type Act = 'grant' | 'refuse' | 'end';
const texts = {
  title: 'Membuka identitas pelapor',
  question: 'Siapa meminta apa, dan apakah alasannya cukup? Anda tidak melihat identitas maupun isi laporannya.',
  empty: 'Tidak ada permintaan',
  emptyHelp: 'Permintaan datang dari petugas yang menangani laporannya; Anda diberi tahu begitu ada.',
};
const TITLES: Record<Act, string> = { grant: 'Buka untuk waktu terbatas', refuse: 'Tolak permintaan', end: 'Akhiri sekarang' };
const STALE = [listIdentityRequests];

function DecideDialog({ request, act, onClose }: { readonly request: Request; readonly act: Act; readonly onClose: () => void }) {
  const initial: { hours: number | undefined; note: string } = { hours: 8, note: '' };
  const form = useForm({ schema: GrantBody, initial });
  const options = { refreshes: STALE, done: onClose, failed: form.fail };
  const grant = useCommand(grantIdentity, options);
  const refuse = useCommand(refuseIdentity, options);
  const end = useCommand(endIdentity, options);
  const used = act === 'grant' ? grant : act === 'refuse' ? refuse : end;
  const params = { id: request.id };
  return (
    <Dialog open onClose={onClose} title={TITLES[act]} closable={!used.busy}>
      <form
        noValidate
        onSubmit={form.submit(async (body) =>
          act === 'grant'
            ? await grant.run({ params, body })
            : await (act === 'refuse' ? refuse : end).run({ params, body: { note: body.note } }),
        )}
      >
        <p className="mb-1 font-semibold break-words">
          Laporan {request.number} · {request.askedBy}, {request.askedByOffice}
        </p>
        <p className="mb-4 break-words">“{request.purpose}”</p>
        {act === 'grant' && (
          <NumberInput
            label="Terbuka berapa lama?"
            unit="jam"
            help={`Paling lama ${RELEASE_MAX_HOURS} jam; setelah itu tertutup sendiri.`}
            {...form.bind('hours')}
          />
        )}
        <TextInput label="Alasan keputusan Anda" maxLength={200} {...form.bind('note')} />
        <FormActions problem={used.problem} onRetry={used.again} onCancel={onClose}>
          <Button type="submit" variant="primary" busy={used.busy}>
            {TITLES[act]}
          </Button>
        </FormActions>
      </form>
    </Dialog>
  );
}

function OneRequest({ request }: { readonly request: Request }) {
  const [act, setAct] = useState<Act>();
  const state = REQUEST_STATES[request.state];
  const now = useNow();
  const over = request.expiresAt !== null && new Date(request.expiresAt) < now;
  return (
    <Panel
      title={`Laporan ${request.number}`}
      actions={<Badge tone={over ? 'selesai' : state.tone}>{over ? 'Waktunya habis' : state.word}</Badge>}
    >
      <Facts
        items={[
          { label: 'Alasan', value: request.purpose },
          { label: 'Diminta oleh', value: request.askedBy, source: request.askedByOffice },
          { label: 'Diminta pada', value: formatInstant(request.askedAt) },
          {
            label: 'Pelapor memilih',
            value: LEVELS[request.identityLevel],
            source: request.secrecyRequested ? 'meminta kerahasiaan (pasal 33)' : 'tidak meminta kerahasiaan',
          },
          ...(request.decidedAt === null
            ? []
            : [
                { label: 'Keputusan', value: request.decisionNote, source: formatInstant(request.decidedAt) },
                {
                  label: 'Dilihat',
                  value: `${request.shown} kali`,
                  source: request.expiresAt === null ? undefined : `terbuka sampai ${formatInstant(request.expiresAt)}`,
                },
              ]),
        ]}
      />
      <div className="mt-4 flex flex-wrap gap-2">
        {request.state === 'asked' && (
          <>
            <Button icon="key" onClick={() => setAct('grant')}>
              {TITLES.grant}
            </Button>
            <Button icon="close" onClick={() => setAct('refuse')}>
              {TITLES.refuse}
            </Button>
          </>
        )}
        {request.state === 'granted' && !over && (
          <Button icon="lock" onClick={() => setAct('end')}>
            {TITLES.end}
          </Button>
        )}
      </div>
      {act !== undefined && <DecideDialog request={request} act={act} onClose={() => setAct(undefined)} />}
    </Panel>
  );
}

/** The custodian's page: what is asked, by whom, why. */
export default function IdentityRequestsPage() {
  const requests = usePages(listIdentityRequests, { query: {} });
  return (
    <Page title={texts.title} question={texts.question}>
      {requests.ask.isPending && <Skeleton lines={6} />}
      {requests.ask.isError && <ProblemView problem={problemOf(requests.ask.error)} onRetry={() => requests.ask.refetch()} />}
      {requests.ask.isSuccess && requests.items.length === 0 && (
        <EmptyState title={texts.empty} icon="lock">
          {texts.emptyHelp}
        </EmptyState>
      )}
      {requests.items.map((request) => (
        <OneRequest key={request.id} request={request} />
      ))}
      {requests.more !== undefined && (
        <Button onClick={requests.more} busy={requests.busy}>
          Tampilkan berikutnya
        </Button>
      )}
    </Page>
  );
}

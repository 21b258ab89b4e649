import { z } from 'zod';
import { PlainDate } from '../../../platform/contract/fields.ts';
import { usePages } from '../../../platform/ui/ask.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { formatDate, formatTime } from '../../../platform/ui/formats.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { useGo, usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Choice } from '../../../platform/ui/parts/choices.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Facts, Page } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { Queue } from '../../../platform/ui/parts/queue.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { listApplications } from '../contract.ts';
import type { ApplicationLine } from '../model.ts';
import { countryName } from '../../../platform/ui/parts/country-field.tsx';
import { OUTCOME_TONES, OUTCOME_WORDS, PURPOSE_WORDS, STATE_TONES, STATE_WORDS } from './words.ts';

const texts = {
  title: 'Antrean permohonan',
  question: 'Siapa yang berikutnya?',
  create: 'Catat permohonan',
};
const SHOWN = [
  { value: 'waiting', label: 'Menunggu' },
  { value: 'decided', label: 'Diputus' },
  { value: 'all', label: 'Semua' },
] as const;
const Filters = z.object({
  state: z.enum(['waiting', 'decided', 'all']).default('waiting').catch('waiting'),
  day: z.string().optional(),
  number: z.string().max(40).optional(),
});

function Row({ line }: { readonly line: ApplicationLine }) {
  return (
    <>
      <span className="flex flex-wrap items-baseline justify-between gap-2">
        <span className="font-semibold">{line.number}</span>
        <span className="text-sm text-muted">{formatTime(line.receivedAt)}</span>
      </span>
      <span className="block">
        {line.maskedName} · {line.purpose === null ? 'tujuan belum disebut' : PURPOSE_WORDS[line.purpose]}
      </span>
      <Badge tone={STATE_TONES[line.state]}>{STATE_WORDS[line.state]}</Badge>
    </>
  );
}

function Item({ line }: { readonly line: ApplicationLine }) {
  return (
    <div className="rounded border border-line bg-panel p-4">
      <h2 className="mb-1 text-lg font-semibold">{line.number}</h2>
      <p className="mb-4 flex flex-wrap gap-2">
        <Badge tone={STATE_TONES[line.state]}>{STATE_WORDS[line.state]}</Badge>
        {line.outcome !== null && <Badge tone={OUTCOME_TONES[line.outcome]}>{OUTCOME_WORDS[line.outcome]}</Badge>}
      </p>
      <Facts
        items={[
          { label: 'Pemohon', value: line.maskedName },
          { label: 'Keperluan', value: line.purpose === null ? undefined : PURPOSE_WORDS[line.purpose] },
          { label: 'Negara tujuan', value: line.country === null ? undefined : countryName(line.country) },
          { label: 'Rencana berangkat', value: line.departOn === null ? undefined : formatDate(line.departOn) },
          { label: 'Diterima', value: formatDate(line.receivedOn) },
          { label: 'Kantor', value: line.office.name },
        ]}
      />
      <p className="mt-4 text-sm text-muted">Nama lengkap tampil setelah permohonan dibuka; pembukaan dicatat.</p>
    </div>
  );
}

/** The counter's queue, as people wait. */
export default function QueuePage() {
  const [filters, change] = usePageSearch(Filters);
  const may = useMay();
  const go = useGo();
  const day = PlainDate.safeParse(filters.day);
  const pages = usePages(
    listApplications,
    {
      query: {
        state: filters.state,
        limit: 50,
        ...(day.success && { day: day.data }),
        ...(filters.number !== undefined && filters.number.trim() !== '' && { number: filters.number.trim() }),
      },
    },
    { everyMs: 20_000 },
  );
  const chosen = (
    <div className="mb-3">
      <Choice label="Tampilkan" options={SHOWN} value={filters.state} onChange={(state) => change({ state })} />
      <details className="mb-3">
        <summary className="cursor-pointer py-1 font-semibold">Cari hari atau nomor</summary>
        <DateField label="Hari" optional value={filters.day ?? ''} onChange={(next) => change({ day: next === '' ? undefined : next })} />
        <TextInput
          label="Nomor permohonan"
          optional
          mono
          value={filters.number ?? ''}
          onChange={(next) => change({ number: next === '' ? undefined : next })}
        />
      </details>
    </div>
  );
  return (
    <Page
      title={texts.title}
      question={texts.question}
      actions={
        may('application.create') && (
          <LinkButton to="/permohonan/baru" icon="plus">
            {texts.create}
          </LinkButton>
        )
      }
    >
      {pages.ask.isPending && <Skeleton lines={8} />}
      {pages.ask.isError && <ProblemView problem={problemOf(pages.ask.error)} onRetry={() => pages.ask.refetch()} />}
      {pages.ask.isSuccess && (
        <Queue
          id={`applications-${filters.state}`}
          label="Permohonan"
          items={pages.items}
          total={pages.total}
          onMore={pages.more}
          itemKey={(line) => line.id}
          renderRow={(line) => <Row line={line} />}
          renderItem={(line) => <Item line={line} />}
          filters={chosen}
          acts={[
            {
              letter: 'w',
              label: 'Wawancara',
              icon: 'passport',
              main: true,
              run: (line) => go(`/permohonan/${line.id}`),
              allowed: (line) => may('application.interview') && (line.state === 'received' || line.state === 'interviewing'),
            },
            { letter: 'o', label: 'Buka permohonan', icon: 'external', run: (line) => go(`/permohonan/${line.id}`) },
          ]}
          empty={
            <EmptyState title="Tidak ada permohonan di sini" icon="check">
              Permohonan baru muncul sendiri setelah dicatat atau diimpor.
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}

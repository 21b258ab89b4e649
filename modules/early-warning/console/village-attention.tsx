import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { formatDate } from '../../../platform/ui/formats.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { useToast } from '../../../platform/ui/parts/toast.tsx';
import type { Reply } from '../../../platform/contract/endpoint.ts';
import { getVillage, listVillages, noteAttention, withdrawAttention } from '../contract.ts';
import { ATTENTION_WORDS, AttentionKind } from '../model.ts';

const KINDS = AttentionKind.options.map((value) => ({ value, label: ATTENTION_WORDS[value] }));
const REFRESHES = [getVillage, listVillages];
type Noted = Reply<typeof getVillage>['attention'];

function NoteForm({ village }: { readonly village: string }) {
  const tell = useToast();
  const withdraw = useCommand(withdrawAttention, { refreshes: REFRESHES });
  const form = useForm({ schema: noteAttention.body, initial: { village, kind: undefined, onDay: '' } });
  const note = useCommand(noteAttention, {
    refreshes: REFRESHES,
    failed: form.fail,
    done: ({ id }) => {
      form.clear();
      tell({ text: 'Dicatat; ikut dihitung malam ini', undo: () => withdraw.run({ params: { id } }) });
    },
  });
  return (
    <form onSubmit={form.submit(async (body) => await note.run({ body }))} noValidate className="max-w-md">
      <ErrorSummary errors={form.errors} />
      <Select label="Apa yang terjadi?" options={KINDS} {...form.bind('kind')} />
      <DateField label="Tanggal" help="Hari sosialisasi atau kunjungan itu." {...form.bind('onDay')} />
      <FormActions problem={note.problem} onRetry={note.again}>
        <Button type="submit" variant="primary" busy={note.busy}>
          Catat hari ini
        </Button>
      </FormActions>
    </form>
  );
}

/** Campaigns and visits, after which more is told; whoever judges alerts notes them. */
export function VillageAttention({ village, noted }: { readonly village: string; readonly noted: Noted }) {
  const may = useMay()('alert.verdict');
  const tell = useToast();
  const withdraw = useCommand(withdrawAttention, { refreshes: REFRESHES, done: () => tell({ text: 'Catatan ditarik' }) });
  return (
    <Panel title="Sosialisasi dan kunjungan">
      <p className="mb-3 max-w-prose text-muted">
        Sesudah sosialisasi atau kunjungan orang lebih banyak melapor. Bila dicatat, tambahan itu tidak disangka kenaikan.
      </p>
      {noted.length === 0 ? (
        <p className="mb-4">Belum ada yang dicatat dalam setengah tahun ini.</p>
      ) : (
        <ul className="mb-4 grid gap-2">
          {noted.map(({ id, kind, onDay }) => (
            <li key={id} className="flex flex-wrap items-center gap-3">
              {ATTENTION_WORDS[kind]}, {formatDate(onDay)}
              {may && (
                <Button variant="quiet" icon="undo" busy={withdraw.busy} onClick={() => void withdraw.run({ params: { id } })}>
                  Tarik catatan {formatDate(onDay)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && <NoteForm village={village} />}
    </Panel>
  );
}

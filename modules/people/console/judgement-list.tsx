import { useState } from 'react';
import { useCommand } from '../../../platform/ui/command.ts';
import { formatInstant } from '../../../platform/ui/formats.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { useForm } from '../../../platform/ui/form.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Dialog } from '../../../platform/ui/parts/dialog.tsx';
import { FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextArea } from '../../../platform/ui/parts/inputs.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import { useToast } from '../../../platform/ui/parts/toast.tsx';
import { getPerson, listReviews, undoJudgement, type JudgementView } from '../contract.ts';
import { VERDICT_WORDS } from '../model.ts';
import { ACT_WORDS, STATE_WORDS } from './words.ts';

/** Who said that two mentions are one person or not, why, and what became of it. */
export function JudgementList({ judgements }: { readonly judgements: readonly JudgementView[] }) {
  const may = useMay();
  const [undoing, setUndoing] = useState<JudgementView>();
  return (
    <Panel title="Riwayat putusan">
      {judgements.length === 0 ? (
        <EmptyState title="Belum ada putusan manusia tentang orang ini" icon="people" />
      ) : (
        <ul className="flex flex-col gap-4">
          {judgements.map((one) => (
            <li key={one.id} className="border-l-2 border-line pl-3">
              <p className="font-semibold">Dua catatan: {VERDICT_WORDS[one.verdict]}</p>
              <p>
                <Badge
                  tone={one.state === 'active' ? 'selesai' : one.state === 'undone' || one.state === 'declined' ? 'netral' : 'menunggu'}
                >
                  {STATE_WORDS[one.state]}
                </Badge>{' '}
                {one.overridden && <Badge tone="menunggu">Tertindih putusan yang lebih baru</Badge>}
              </p>
              <ol className="mt-1 text-sm">
                {one.acts.map((act) => (
                  <li key={`${act.act}-${act.at}`}>
                    {ACT_WORDS[act.act]} oleh {act.by}, {formatInstant(act.at)}: <span className="text-muted">{act.reason}</span>
                  </li>
                ))}
              </ol>
              {may('person.judge') && (one.state === 'active' || one.state === 'waiting') && (
                <Button variant="quiet" icon="undo" onClick={() => setUndoing(one)}>
                  Tarik putusan ini
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {undoing !== undefined && <UndoDialog judgement={undoing} onClose={() => setUndoing(undefined)} />}
    </Panel>
  );
}

function UndoDialog({ judgement, onClose }: { readonly judgement: JudgementView; readonly onClose: () => void }) {
  const form = useForm({ schema: undoJudgement.body, initial: { reason: '' } });
  const toast = useToast();
  const undo = useCommand(undoJudgement, {
    refreshes: [getPerson, listReviews],
    failed: form.fail,
    done: ({ state }) => {
      toast({ text: state === 'undone' ? 'Putusan ditarik; keadaan sebelumnya pulih' : 'Penarikan menunggu pemeriksa kedua' });
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title="Tarik putusan ini?">
      <form noValidate onSubmit={form.submit(async (body) => await undo.run({ params: { id: judgement.id }, body }))}>
        <p className="mb-3">Orang-orang kembali persis seperti sebelum putusan ini. Putusan dan penarikannya tetap tercatat.</p>
        <TextArea label="Mengapa ditarik?" {...form.bind('reason')} />
        <FormActions problem={undo.problem} onRetry={undo.again} onCancel={onClose}>
          <Button type="submit" variant="primary" icon="undo" busy={undo.busy}>
            Tarik putusan
          </Button>
        </FormActions>
      </form>
    </Dialog>
  );
}

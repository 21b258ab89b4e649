import { z } from 'zod';
import { Line } from '../../../platform/contract/fields.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { problemOf, useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import { listCompartments, sealCase } from '../contract.ts';
import { REFRESHES, useDone, type OnCase } from './on-case.ts';
import { FormDialog } from './form-dialog.tsx';

interface SealProps extends OnCase {
  readonly inside: { readonly id: string; readonly name: string } | null;
}

/** Into a compartment, or out of it. */
export function SealDialog({ id, inside, onClose }: SealProps) {
  const compartments = useAsk(listCompartments, {});
  const form = useForm({
    schema: z.object({ compartmentId: inside === null ? z.string('Pilih ruang tertutup') : z.string().optional(), reason: Line }),
    initial: { compartmentId: undefined as string | undefined, reason: '' },
  });
  const seal = useCommand(sealCase, {
    refreshes: REFRESHES,
    failed: form.fail,
    done: useDone(onClose, inside === null ? 'Perkara masuk ruang tertutup' : 'Perkara keluar dari ruang tertutup'),
  });
  const options = (compartments.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.name} (${one.members.length} orang)` }));
  const send = async ({ compartmentId, reason }: { compartmentId?: string | undefined; reason: string }) =>
    await seal.run({ params: { id }, body: { compartmentId: inside === null ? (compartmentId ?? null) : null, reason } });
  return (
    <FormDialog
      title={inside === null ? 'Masukkan ke ruang tertutup' : `Keluarkan dari ${inside.name}?`}
      act={inside === null ? 'Tutup bagi yang lain' : 'Keluarkan'}
      form={form}
      command={seal}
      onClose={onClose}
      send={send}
    >
      {inside === null && (
        <>
          <Notice tone="warning" title="Hanya anggotanya yang dapat melihat perkara ini">
            Juga kepala kantor tidak melihatnya, kecuali ia anggota. Rujukan yang masih terbuka harus dicabut dahulu.
          </Notice>
          {compartments.isError && <ProblemView problem={problemOf(compartments.error)} onRetry={() => compartments.refetch()} />}
          <Select
            label="Ruang tertutup"
            help={
              compartments.isSuccess && options.length === 0
                ? 'Anda belum menjadi anggota ruang mana pun. Kepala kantor membuat ruang dan memilih anggotanya.'
                : undefined
            }
            options={options}
            {...form.bind('compartmentId')}
          />
        </>
      )}
      <TextInput label="Alasan" {...form.bind('reason')} />
    </FormDialog>
  );
}

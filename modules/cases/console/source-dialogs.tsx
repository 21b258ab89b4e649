import { z } from 'zod';
import { Line } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { call } from '../../../platform/ui/http.ts';
import { useGo } from '../../../platform/ui/page-link.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { Combobox, type ComboOption } from '../../../platform/ui/parts/combobox.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import * as contract from '../contract.ts';
import { Modus, MODUS_WORDS } from '../model.ts';
import { REFRESHES, useDone, type OnCase } from './case-dialogs.tsx';
import { FormDialog } from './form-dialog.tsx';
import { optionsOf } from './words.ts';

export function DetachDialog({ id, source, onClose }: OnCase & { readonly source: string }) {
  const form = useForm({ schema: z.object({ reason: Line }), initial: { reason: '' } });
  const detach = useCommand(contract.detachSource, { refreshes: REFRESHES, failed: form.fail, done: useDone(onClose, 'Sumber dilepas') });
  const send = async ({ reason }: { reason: string }) => await detach.run({ params: { id }, body: { source, reason } });
  return (
    <FormDialog title="Lepas sumber ini?" act="Lepas sumber" form={form} command={detach} onClose={onClose} send={send}>
      <TextInput label="Mengapa tidak termasuk perkara ini?" help="Buktinya tetap terbaca di riwayat." {...form.bind('reason')} />
    </FormDialog>
  );
}

const Split = z.object({ summary: Line, modus: Modus, reason: Line });
/** One source becomes a case of its own; both cases keep the history. */
export function SplitDialog({ id, source, onClose }: OnCase & { readonly source: string }) {
  const go = useGo();
  const initial = { summary: '', modus: undefined as z.output<typeof Modus> | undefined, reason: '' };
  const form = useForm({ schema: Split, initial });
  const split = useCommand(contract.splitCase, { refreshes: REFRESHES, failed: form.fail, done: (made) => go(`/perkara/${made.id}`) });
  const send = async (body: z.output<typeof Split>) => await split.run({ params: { id }, body: { ...body, sources: [source] } });
  return (
    <FormDialog title="Pisahkan menjadi perkara baru" act="Buat perkara baru" form={form} command={split} onClose={onClose} send={send}>
      <TextInput label="Ringkasan perkara baru" help="Satu kalimat, tanpa nama orang." {...form.bind('summary')} />
      <Select label="Modus" options={optionsOf(MODUS_WORDS)} {...form.bind('modus')} />
      <TextInput label="Mengapa dipisahkan?" {...form.bind('reason')} />
    </FormDialog>
  );
}

const Merge = z.object({ into: z.object({ key: z.string() }, 'Pilih perkara dari daftar').transform((one) => one.key), reason: Line });
export function MergeDialog({ id, onClose }: OnCase) {
  const search = async (q: string): Promise<readonly ComboOption[]> => {
    const { items } = await call(contract.listCases, { query: { q, limit: 20 } });
    return items.filter((one) => one.id !== id).map((one) => ({ key: one.id, label: one.number, detail: one.summary ?? '' }));
  };
  const form = useForm({ schema: Merge, initial: { into: undefined as ComboOption | undefined, reason: '' } });
  const merge = useCommand(contract.mergeCase, { refreshes: REFRESHES, failed: form.fail, done: useDone(onClose, 'Perkara digabung') });
  const send = async (body: z.output<typeof Merge>) => await merge.run({ params: { id }, body });
  return (
    <FormDialog title="Gabung ke perkara lain" act="Gabung perkara" form={form} command={merge} onClose={onClose} send={send}>
      <Notice tone="warning" title="Bukti dan orang pindah ke perkara tujuan">
        Fakta, catatan, dan riwayat tetap terbaca di perkara ini. Penggabungan dibatalkan dengan memisahkan lagi.
      </Notice>
      <Combobox label="Perkara tujuan" help="Ketik nomornya atau kata dalam ringkasannya." search={search} {...form.bind('into')} />
      <TextInput label="Mengapa satu perkara?" {...form.bind('reason')} />
    </FormDialog>
  );
}

import { z } from 'zod';
import { Line } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { call } from '../../../platform/ui/http.ts';
import { Combobox, type ComboOption } from '../../../platform/ui/parts/combobox.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import * as contract from '../contract.ts';
import { REFRESHES, useDone, type OnCase } from './on-case.ts';
import { FormDialog } from './form-dialog.tsx';

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

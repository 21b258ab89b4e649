import { z } from 'zod';
import { Line } from '../../../platform/contract/fields.ts';
import type { AnyEndpoint } from '../../../platform/contract/endpoint.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Combobox, type ComboOption } from '../../../platform/ui/parts/combobox.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import type { changeCompartment, changeTeam } from '../contract.ts';
import { FormDialog } from './form-dialog.tsx';
import { useDone } from './on-case.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
}
interface MemberDialogProps {
  readonly endpoint: typeof changeTeam | typeof changeCompartment;
  /** The case or the compartment. */
  readonly id: string;
  /** Whom to release; nobody: somebody is added. */
  readonly remove: Member | undefined;
  /** "tim", "ruang tertutup". */
  readonly group: string;
  /** Who can be chosen. */
  readonly help: string;
  readonly search: (q: string) => Promise<readonly ComboOption[]>;
  readonly refreshes: readonly AnyEndpoint[];
  readonly onClose: () => void;
}
const Chosen = z.object({ key: z.string() }, 'Pilih petugas dari daftar').transform((account) => account.key);

/** Lets one officer into a closed list, or out of it, with a reason that stays in its history. */
export function MemberDialog({ endpoint, id, remove, group, help, search, refreshes, onClose }: MemberDialogProps) {
  const adds = remove === undefined;
  const schema = z.object({ account: adds ? Chosen : Chosen.optional(), reason: Line });
  const form = useForm({ schema, initial: { account: undefined as ComboOption | undefined, reason: '' } });
  const done = useDone(onClose, adds ? `Petugas masuk ${group}` : `Petugas dilepas dari ${group}`);
  const change = useCommand(endpoint, { refreshes, failed: form.fail, done });
  const send = async ({ account, reason }: { account?: string | undefined; reason: string }) =>
    await change.run({
      params: { id },
      body: { add: account === undefined ? [] : [account], remove: remove === undefined ? [] : [remove.id], reason },
    });
  return (
    <FormDialog
      title={adds ? `Tambah petugas ke ${group}` : `Lepas ${remove.name}?`}
      act={adds ? `Tambah ke ${group}` : `Lepas dari ${group}`}
      form={form}
      command={change}
      onClose={onClose}
      send={send}
    >
      {adds && <Combobox label="Petugas" help={help} search={search} {...form.bind('account')} />}
      <TextInput label="Alasan" {...form.bind('reason')} />
    </FormDialog>
  );
}

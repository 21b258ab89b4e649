import { z } from 'zod';
import { Line, Prose } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { call } from '../../../platform/ui/http.ts';
import { Checkbox, Select } from '../../../platform/ui/parts/choices.tsx';
import { Combobox, type ComboOption } from '../../../platform/ui/parts/combobox.tsx';
import { TextArea, TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import { listOffices } from '../../access/contract.ts';
import * as contract from '../contract.ts';
import { Outcome, OUTCOME_WORDS, RETURN_WORDS, ReturnCode, SECRECY_NOTICE } from '../model.ts';
import { useDone, type OnCase } from './case-dialogs.tsx';
import { FormDialog } from './form-dialog.tsx';
import { optionsOf } from './words.ts';

const REFRESHES = [contract.getReferral, contract.listReferrals, contract.getCase];

/** Accepting shows the secrecy notice; that it was shown is logged with its wording. */
export function AcceptDialog({ id, onClose }: OnCase) {
  const schema = z.object({ read: z.literal(true, 'Baca pemberitahuan, lalu centang pernyataan ini') });
  const form = useForm({ schema, initial: { read: false } });
  const accept = useCommand(contract.acceptReferral, {
    refreshes: REFRESHES,
    failed: form.fail,
    done: useDone(onClose, 'Rujukan diterima'),
  });
  const send = async () => await accept.run({ params: { id }, body: { secrecyNotice: SECRECY_NOTICE.version } });
  return (
    <FormDialog title="Terima rujukan ini?" act="Terima dan jaga kerahasiaannya" form={form} command={accept} onClose={onClose} send={send}>
      <Notice tone="warning" title="Wajib dirahasiakan">
        {SECRECY_NOTICE.words}
      </Notice>
      <Checkbox label="Saya sudah membaca dan akan merahasiakannya. Pernyataan ini dicatat." {...form.bind('read')} />
    </FormDialog>
  );
}

const findOffices = async (q: string): Promise<readonly ComboOption[]> => {
  const { items } = await call(listOffices, { query: { q, limit: 20 } });
  return items.map((office) => ({ key: office.id, label: office.name, detail: office.agency.shortName }));
};
const Back = z.object({
  code: ReturnCode,
  reason: Prose,
  proposedOfficeId: z
    .object({ key: z.string() })
    .transform((office) => office.key)
    .optional(),
});

export function ReturnDialog({ id, onClose }: OnCase) {
  const initial = {
    code: undefined as z.output<typeof ReturnCode> | undefined,
    reason: '',
    proposedOfficeId: undefined as ComboOption | undefined,
  };
  const form = useForm({ schema: Back, initial });
  const give = useCommand(contract.returnReferral, {
    refreshes: REFRESHES,
    failed: form.fail,
    done: useDone(onClose, 'Rujukan dikembalikan'),
  });
  return (
    <FormDialog
      title="Kembalikan rujukan"
      act="Kembalikan dengan alasan"
      form={form}
      command={give}
      onClose={onClose}
      send={async (body) => await give.run({ params: { id }, body })}
    >
      <Select label="Mengapa?" options={optionsOf(RETURN_WORDS)} {...form.bind('code')} />
      <TextArea label="Penjelasan untuk pengirim" {...form.bind('reason')} />
      <Combobox
        label="Kantor yang lebih tepat"
        optional
        help="Ketik sebagian namanya."
        search={findOffices}
        {...form.bind('proposedOfficeId')}
      />
    </FormDialog>
  );
}

export function RevokeDialog({ id, onClose }: OnCase) {
  const form = useForm({ schema: z.object({ reason: Line }), initial: { reason: '' } });
  const revoke = useCommand(contract.revokeReferral, {
    refreshes: REFRESHES,
    failed: form.fail,
    done: useDone(onClose, 'Rujukan dicabut'),
  });
  return (
    <FormDialog
      title="Cabut rujukan ini?"
      act="Cabut rujukan"
      danger
      form={form}
      command={revoke}
      onClose={onClose}
      send={async (body) => await revoke.run({ params: { id }, body })}
    >
      <Notice tone="warning" title="Penerima langsung tidak melihat perkara ini lagi" />
      <TextInput label="Alasan" {...form.bind('reason')} />
    </FormDialog>
  );
}

export function OutcomeDialog({ id, onClose }: OnCase) {
  const schema = z.object({ outcome: Outcome, text: Prose });
  const form = useForm({ schema, initial: { outcome: undefined as z.output<typeof Outcome> | undefined, text: '' } });
  const tell = useCommand(contract.reportOutcome, {
    refreshes: REFRESHES,
    failed: form.fail,
    done: useDone(onClose, 'Hasil dikirim kepada pengirim'),
  });
  return (
    <FormDialog
      title="Laporkan hasil"
      act="Kirim hasil"
      form={form}
      command={tell}
      onClose={onClose}
      send={async (body) => await tell.run({ params: { id }, body })}
    >
      <Select label="Hasil" options={optionsOf(OUTCOME_WORDS)} {...form.bind('outcome')} />
      <TextArea
        label="Keterangan untuk pengirim"
        help="Setelah hasil dikirim, akses kantor ini ke perkara berakhir."
        {...form.bind('text')}
      />
    </FormDialog>
  );
}

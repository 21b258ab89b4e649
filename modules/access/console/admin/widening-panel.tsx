import { useState } from 'react';
import { useCommand } from '../../../../platform/ui/command.ts';
import { formatDate, formatInstant } from '../../../../platform/ui/formats.ts';
import { useForm } from '../../../../platform/ui/form.ts';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { Dialog } from '../../../../platform/ui/parts/dialog.tsx';
import { ErrorSummary, FormActions } from '../../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../../platform/ui/parts/inputs.tsx';
import { Facts, Panel } from '../../../../platform/ui/parts/page.tsx';
import { useToast } from '../../../../platform/ui/parts/toast.tsx';
import { confirmWidening, getOffice, listOffices, refuseWidening } from '../../contract.ts';
import type { Detail } from './office-words.ts';

type Widening = NonNullable<Detail['widening']>;
type Act = 'confirm' | 'refuse' | 'withdraw';

const texts = {
  confirm: {
    title: 'Sahkan perluasan wilayah ini?',
    what: 'Petugas kantor ini langsung dapat membaca catatan di wilayah itu. Pastikan sendiri dasarnya. Auditor diberi tahu.',
    example: 'Misalnya: keputusannya sudah dibaca',
    send: 'Sahkan perluasan',
    done: 'Wilayah kerja diperluas',
  },
  refuse: {
    title: 'Tolak perluasan ini?',
    what: 'Wilayah kerja tetap. Alasan tercatat.',
    example: 'Misalnya: dasarnya belum ada',
    send: 'Tolak perluasan',
    done: 'Usulan ditolak',
  },
  withdraw: {
    title: 'Tarik usulan ini?',
    what: 'Wilayah kerja tetap. Alasan tercatat.',
    example: 'Misalnya: salah memilih wilayah',
    send: 'Tarik usulan',
    done: 'Usulan ditarik',
  },
} as const;

const stretchesOf = (stretches: Widening['adds']): string =>
  stretches
    .map(({ name, code, validFrom, validTo }) => {
      const until = validTo === null ? '' : ` sampai ${formatDate(validTo)}`;
      return `${name} (${code}) mulai ${formatDate(validFrom)}${until}`;
    })
    .join('; ');

/** A wider territory that waits for a second administrator; only those who may see it are given one. */
export function WideningPanel({ office, widening }: { readonly office: Detail; readonly widening: Widening }) {
  const [act, setAct] = useState<Act>();
  return (
    <Panel title="Perluasan wilayah menunggu pengesahan">
      <Facts
        items={[
          { label: 'Ditambah', value: stretchesOf(widening.adds) },
          ...(widening.ends.length === 0 ? [] : [{ label: 'Dilepas', value: widening.ends.map((one) => one.name).join(', ') }]),
          { label: 'Diusulkan', value: `${widening.mine ? 'oleh Anda' : widening.by}: “${widening.reason}”` },
          { label: 'Berlaku sampai', value: formatInstant(widening.expiresAt) },
        ]}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        {widening.mine ? (
          <Button onClick={() => setAct('withdraw')}>Tarik usulan</Button>
        ) : (
          <>
            <Button variant="primary" icon="check" onClick={() => setAct('confirm')}>
              Sahkan
            </Button>
            <Button onClick={() => setAct('refuse')}>Tolak</Button>
          </>
        )}
      </div>
      {act !== undefined && <AnswerDialog office={office} widening={widening} act={act} onClose={() => setAct(undefined)} />}
    </Panel>
  );
}

interface AnswerProps {
  readonly office: Detail;
  readonly widening: Widening;
  readonly act: Act;
  readonly onClose: () => void;
}
function AnswerDialog({ office, widening, act, onClose }: AnswerProps) {
  const toast = useToast();
  const text = texts[act];
  const form = useForm({ schema: confirmWidening.body, initial: { reason: '' } });
  const answer = useCommand(act === 'confirm' ? confirmWidening : refuseWidening, {
    refreshes: [getOffice, listOffices],
    failed: form.fail,
    done: () => {
      toast({ text: text.done });
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={text.title}>
      <form onSubmit={form.submit(async (body) => await answer.run({ params: { id: office.id }, body }))} noValidate>
        <p className="mb-1 font-semibold">{office.name}</p>
        <p className="mb-1">Ditambah: {stretchesOf(widening.adds)}</p>
        <p className="mb-4">{text.what}</p>
        <ErrorSummary errors={form.errors} />
        <TextInput label="Alasan" help={text.example} {...form.bind('reason')} />
        <FormActions problem={answer.problem} onRetry={answer.again} onCancel={onClose}>
          <Button type="submit" variant="primary" busy={answer.busy}>
            {text.send}
          </Button>
        </FormActions>
      </form>
    </Dialog>
  );
}

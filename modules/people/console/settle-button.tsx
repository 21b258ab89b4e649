import { useState } from 'react';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Dialog } from '../../../platform/ui/parts/dialog.tsx';
import { FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextArea } from '../../../platform/ui/parts/inputs.tsx';
import { useToast } from '../../../platform/ui/parts/toast.tsx';
import { getPerson, getThing, listReviews, settleThing, type ThingView } from '../contract.ts';

const texts = {
  say: 'Nyatakan milik umum',
  sayHelp: 'Misalnya telepon kios, kantor desa atau rumah kos. Siapa pun yang menyebutnya tidak lagi dianggap terkait karenanya.',
  said: 'Dinyatakan milik umum',
  takeBack: 'Tarik pernyataan ini',
  takeBackHelp: 'Orang-orang yang menyebutnya terkait lagi seperti sebelumnya. Pernyataan dan penarikannya tetap tercatat.',
  takenBack: 'Pernyataan ditarik',
  why: 'Mengapa?',
  whyHelp: 'Alasan ini terlihat oleh semua yang membuka nomor atau rumah ini. Jangan menulis nama orang.',
};

/** Says that a number or house serves many, or takes that back. */
export function SettleButton({ thing }: { readonly thing: ThingView }) {
  const connects = thing.hub !== null;
  const [asking, setAsking] = useState(false);
  const label = connects ? texts.takeBack : texts.say;
  return (
    <>
      <Button icon={connects ? 'undo' : 'office'} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && <SettleDialog id={thing.id} connects={connects} title={label} onClose={() => setAsking(false)} />}
    </>
  );
}

interface SettleProps {
  readonly id: string;
  readonly connects: boolean;
  readonly title: string;
  readonly onClose: () => void;
}
function SettleDialog({ id, connects, title, onClose }: SettleProps) {
  const form = useForm({ schema: settleThing.body, initial: { connects, reason: '' } });
  const toast = useToast();
  const settle = useCommand(settleThing, {
    refreshes: [getThing, getPerson, listReviews],
    failed: form.fail,
    done: (reply) => {
      onClose();
      toast({ text: reply.connects ? texts.takenBack : texts.said });
    },
  });
  return (
    <Dialog open onClose={onClose} title={title}>
      <form noValidate onSubmit={form.submit(async (body) => await settle.run({ params: { id }, body }))}>
        <p className="mb-3">{connects ? texts.takeBackHelp : texts.sayHelp}</p>
        <TextArea label={texts.why} help={texts.whyHelp} {...form.bind('reason')} />
        <FormActions problem={settle.problem} onRetry={settle.again} onCancel={onClose}>
          <Button type="submit" variant="primary" busy={settle.busy}>
            {title}
          </Button>
        </FormActions>
      </form>
    </Dialog>
  );
}

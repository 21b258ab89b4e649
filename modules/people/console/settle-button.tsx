import { useState } from 'react';
import { useCommand } from '../../../platform/ui/command.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Dialog } from '../../../platform/ui/parts/dialog.tsx';
import { TextArea } from '../../../platform/ui/parts/inputs.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
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
  const [reason, setReason] = useState('');
  const toast = useToast();
  const settle = useCommand(settleThing, {
    refreshes: [getThing, getPerson, listReviews],
    done: (reply) => {
      setAsking(false);
      setReason('');
      toast({ text: reply.connects ? texts.takenBack : texts.said });
    },
  });
  const label = connects ? texts.takeBack : texts.say;
  return (
    <>
      <Button icon={connects ? 'undo' : 'office'} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={label}
        closable={!settle.busy}
        footer={
          <Button
            variant="primary"
            busy={settle.busy}
            disabled={reason.trim() === ''}
            onClick={() => void settle.run({ params: { id: thing.id }, body: { connects, reason: reason.trim() } })}
          >
            {label}
          </Button>
        }
      >
        {settle.problem !== undefined && <ProblemView problem={settle.problem} />}
        <p className="mb-3">{connects ? texts.takeBackHelp : texts.sayHelp}</p>
        <TextArea label={texts.why} help={texts.whyHelp} value={reason} onChange={setReason} />
      </Dialog>
    </>
  );
}

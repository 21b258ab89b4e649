import { useEffect, useRef, useState } from 'react';
import { useAsk } from '../../../platform/ui/ask.ts';
import { clearDrafts } from '../../../platform/ui/draft.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { DraftNotice, ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { anonymousTicket } from '../contract.ts';
import { FirstScreen } from './form/first-screen.tsx';
import { Receipt } from './form/receipt.tsx';
import { SecondScreen } from './form/second-screen.tsx';
import { useSending } from './form/send-story.ts';
import { emptyStory, FIRST_FIELDS, isFirstScreenDone, StoryForm } from './form/story.ts';
import { QuickExit } from './quick-exit.tsx';

const texts = {
  title: 'Formulir baru',
  first: 'Layar 1 dari 2: apa yang terjadi, di mana?',
  second: 'Layar 2 dari 2: siapa, kapan, dan siapa yang boleh tahu?',
};

/** A report in two screens; the draft stays on the device only when it is sent with one's name. */
export default function ReportFormPage() {
  const [round, setRound] = useState(0);
  return <OneReport key={round} onAnother={() => setRound(round + 1)} />;
}

function OneReport({ onAnother }: { readonly onAnother: () => void }) {
  const [initial] = useState(emptyStory);
  const [keeps, setKeeps] = useState(true);
  const form = useForm({ schema: StoryForm, initial, ...(keeps && { draft: 'lapor' }) });
  const level = form.values.identityLevel;
  const [second, setSecond] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const ticket = useAsk(anonymousTicket, {});
  const sending = useSending(ticket.data?.ticket);
  const top = useRef<HTMLFormElement>(null);
  const before = useRef(level);
  useEffect(() => {
    // Whoever turns to secrecy leaves nothing on a shared phone, also not what was kept a minute ago.
    if (before.current === 'named' && level !== 'named') clearDrafts();
    before.current = level;
    setKeeps(level === 'named');
  }, [level]);
  useEffect(() => {
    if (sending.filed !== undefined) clearDrafts();
  }, [sending.filed]);
  useEffect(() => top.current?.scrollIntoView({ block: 'start' }), [second]);

  const next = () => {
    for (const field of FIRST_FIELDS) form.bind(field).onBlur();
    if (isFirstScreenDone(form.values)) setSecond(true);
  };
  if (sending.filed !== undefined)
    return <Receipt filed={sending.filed} code={form.values.receiptCode} level={level} sending={sending} onAnother={onAnother} />;
  return (
    <Page title={texts.title} question={second ? texts.second : texts.first} actions={<QuickExit />}>
      <form
        ref={top}
        noValidate
        onSubmit={form.submit(async (body) => {
          await sending.send(body, files, form.fail);
        })}
      >
        <DraftNotice form={form} />
        <ErrorSummary errors={form.errors} />
        {second ? <SecondScreen form={form} /> : <FirstScreen form={form} files={files} onFiles={setFiles} />}
        <FormActions problem={sending.problem}>
          {second ? (
            <>
              <Button type="submit" variant="primary" size="touch" icon="send" busy={sending.busy}>
                Kirim laporan
              </Button>
              <Button size="touch" icon="left" onClick={() => setSecond(false)}>
                Kembali
              </Button>
            </>
          ) : (
            <Button variant="primary" size="touch" icon="right" onClick={next}>
              Lanjut
            </Button>
          )}
        </FormActions>
      </form>
    </Page>
  );
}

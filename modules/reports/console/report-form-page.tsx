import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useAsk } from '../../../platform/ui/ask.ts';
import { useDraft } from '../../../platform/ui/draft.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { DraftNotice, ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { carriedAdvert, dropAdvert } from '../../recruiters/console/shared/advert-to-report.ts';
import { anonymousTicket } from '../contract.ts';
import { FirstScreen } from './form/first-screen.tsx';
import { Receipt } from './form/receipt.tsx';
import { SecondScreen } from './form/second-screen.tsx';
import { useSending } from './form/send-story.ts';
import { emptyStory, FIRST_FIELDS, isFirstScreenDone, StoryForm, type StoryValues } from './form/story.ts';
import { QuickExit } from './quick-exit.tsx';

const texts = {
  title: 'Formulir baru',
  first: 'Layar 1 dari 2: apa yang terjadi, di mana?',
  fixFirst: 'Perbaiki di layar 1',
  second: 'Layar 2 dari 2: siapa, kapan, dan siapa yang boleh tahu?',
};

/** A report in two screens; the draft stays on the device only when it is sent with one's name. */
export default function ReportFormPage() {
  const [round, setRound] = useState(0);
  return <OneReport key={round} onAnother={() => setRound(round + 1)} />;
}

const FIRST_SCREEN = /^(topic|what|place|placeDetail|danger)\b/;
const wasStory = (stored: unknown): StoryValues | undefined =>
  typeof stored === 'object' && stored !== null && 'receiptCode' in stored
    ? { ...emptyStory(), ...(stored as Partial<StoryValues>) }
    : undefined;

function OneReport({ onAnother }: { readonly onAnother: () => void }) {
  const draft = useDraft<StoryValues | undefined>('lapor', undefined, wasStory);
  // A checked advert was handed over: it begins a report of its own.
  const [initial] = useState((): StoryValues => {
    const advert = carriedAdvert();
    return advert === undefined ? (draft.value ?? emptyStory()) : { ...emptyStory(), topic: 'offer', channel: 'chat', what: advert.text };
  });
  useEffect(dropAdvert, []);
  const form = useForm({ schema: StoryForm, initial });
  const { values } = form;
  const [second, setSecond] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const ticket = useAsk(anonymousTicket, {});
  const sending = useSending(ticket.data?.ticket);
  const top = useRef<HTMLFormElement>(null);
  const isSent = sending.filed !== undefined;

  // Only a report with one's name leaves something on the device; whoever turns to secrecy, or has sent it, leaves nothing.
  const keeping = useEffectEvent((now: StoryValues, sent: boolean) => {
    if (now.identityLevel === 'named' && !sent) draft.set(now);
    else if (draft.value !== undefined) draft.clear();
  });
  useEffect(() => keeping(values, isSent), [values, isSent]);
  const turn = (to: boolean) => {
    setSecond(to);
    top.current?.scrollIntoView({ block: 'start' });
  };

  const restart = () => {
    draft.clear();
    onAnother();
  };
  const next = () => {
    for (const field of FIRST_FIELDS) form.bind(field).onBlur();
    if (isFirstScreenDone(values)) turn(true);
  };
  if (sending.filed !== undefined)
    return <Receipt filed={sending.filed} code={values.receiptCode} level={values.identityLevel} sending={sending} onAnother={onAnother} />;
  return (
    <Page title={texts.title} question={second ? texts.second : texts.first} actions={<QuickExit />}>
      <form
        ref={top}
        noValidate
        onSubmit={form.submit(async (body) => {
          await sending.send(body, files, form.fail);
        })}
      >
        <DraftNotice form={{ restored: draft.restored, clear: restart }} />
        <ErrorSummary errors={form.errors} />
        {second && form.errors.some(({ path }) => FIRST_SCREEN.test(path)) && (
          <div className="mb-5">
            <Button size="touch" icon="left" onClick={() => turn(false)}>
              {texts.fixFirst}
            </Button>
          </div>
        )}
        {second ? <SecondScreen form={form} /> : <FirstScreen form={form} files={files} onFiles={setFiles} />}
        {/* Keys keep the two main buttons apart: one element that turned into a submit button would send with the same press. */}
        <FormActions problem={sending.problem}>
          {second ? (
            <>
              <Button key="send" type="submit" variant="primary" size="touch" icon="send" busy={sending.busy}>
                Kirim laporan
              </Button>
              <Button size="touch" icon="left" onClick={() => turn(false)}>
                Kembali
              </Button>
            </>
          ) : (
            <Button key="next" variant="primary" size="touch" icon="right" onClick={next}>
              Lanjut
            </Button>
          )}
        </FormActions>
      </form>
    </Page>
  );
}

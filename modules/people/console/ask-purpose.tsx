import { useState } from 'react';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { RadioList } from '../../../platform/ui/parts/choices.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { Purpose, PURPOSE_WORDS } from '../model.ts';

const texts = {
  purpose: 'Untuk apa Anda membuka catatan ini?',
  help: 'Catatan ini TERBATAS. Pilihan Anda dicatat bersama nama akun dan waktunya.',
  open: 'Buka catatan',
};

interface AskPurposeProps {
  readonly title: string;
  readonly onChosen: (purpose: Purpose) => void;
}

/** Stands before a record of TERBATAS and above: nothing is shown until the officer says why. */
export function AskPurpose({ title, onChosen }: AskPurposeProps) {
  const [chosen, setChosen] = useState<Purpose>();
  return (
    <Page title={title} question={texts.help}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== undefined) onChosen(chosen);
        }}
      >
        <RadioList
          label={texts.purpose}
          value={chosen}
          onChange={(next) => setChosen(next)}
          options={Purpose.options.map((value) => ({ value, label: PURPOSE_WORDS[value] }))}
        />
        <Button type="submit" variant="primary" icon="eye" disabled={chosen === undefined}>
          {texts.open}
        </Button>
      </form>
    </Page>
  );
}

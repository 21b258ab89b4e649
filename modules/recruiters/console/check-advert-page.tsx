import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { formatDate } from '../../../platform/ui/formats.ts';
import { useGo } from '../../../platform/ui/page-link.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextArea } from '../../../platform/ui/parts/inputs.tsx';
import { Columns, Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import { checkAdvert, LONGEST_ADVERT } from '../contract.ts';
import type { AdvertAnswer } from '../contract.ts';
import { AdvertCompanies, AdvertCountries } from './advert-companies.tsx';
import { AdvertText } from './advert-text.tsx';
import { carryAdvert } from './shared/advert-to-report.ts';

const texts = {
  title: 'Periksa iklan atau obrolan',
  question: 'Apa yang patut ditanyakan sebelum percaya kepada tawaran ini?',
  label: 'Tempel iklan, unggahan, atau obrolan',
  help: 'Yang ditempel hanya dibaca, tidak disimpan di mana pun.',
  nothing: 'Tidak ada tanda yang dikenali di teks ini.',
};
/** Never "safe": what shows no sign may still be a trap. */
const VERDICTS = {
  danger: {
    tone: 'danger',
    title: 'Banyak tanda bahaya',
    words: 'Jangan membayar, berangkat, atau menyerahkan dokumen dahulu. Tanyakan kepada BP3MI atau Disnaker, dan ajak orang ini bicara.',
  },
  ask: {
    tone: 'warning',
    title: 'Perlu ditanyakan dahulu',
    words: 'Ada hal yang belum jelas. Tanyakan hal-hal di bawah ini sebelum melangkah.',
  },
  no_sign: {
    tone: 'info',
    title: 'Tidak ditemukan tanda yang dikenali',
    words: 'Itu belum berarti tawaran ini benar. Tetap cocokkan perusahaan, job order, dan negaranya dengan BP3MI atau Disnaker.',
  },
} as const;

interface Checked {
  readonly text: string;
  readonly answer: AdvertAnswer;
  /** Checked again: the page moves to the new answer. */
  readonly round: number;
}

/** Reads a pasted offer for warning signs. Nothing of it leaves a trace; a report is made of it only by its own button. */
export default function CheckAdvertPage() {
  const form = useForm({ schema: checkAdvert.body, initial: { text: '', on: '' } });
  const [checked, setChecked] = useState<Checked>();
  const check = useCommand(checkAdvert, { failed: form.fail });
  return (
    <Page title={texts.title} question={texts.question}>
      <form
        noValidate
        onSubmit={form.submit(async (body) => {
          const answer = await check.run({ body });
          if (answer === undefined) return;
          setChecked({ text: body.text, answer, round: (checked?.round ?? 0) + 1 });
        })}
      >
        <ErrorSummary errors={form.errors} />
        <TextArea label={texts.label} help={texts.help} rows={7} maxLength={LONGEST_ADVERT} {...form.bind('text')} />
        <DateField
          label="Tanggal iklan"
          optional
          help="Kosong: hari ini. Izin dan larangan dibaca menurut tanggal ini."
          {...form.bind('on')}
        />
        <FormActions problem={check.problem} onRetry={check.again}>
          <Button type="submit" variant="primary" icon="search" busy={check.busy}>
            Periksa
          </Button>
          {checked !== undefined && (
            <Button
              icon="undo"
              onClick={() => {
                form.clear();
                setChecked(undefined);
              }}
            >
              Kosongkan
            </Button>
          )}
        </FormActions>
      </form>
      {checked !== undefined && <Result key={checked.round} text={checked.text} answer={checked.answer} />}
    </Page>
  );
}

function Result({ text, answer }: Omit<Checked, 'round'>) {
  const go = useGo();
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
    top.current?.focus();
  }, []);
  const { tone, title, words } = VERDICTS[answer.verdict];
  const sorted = answer.flags;
  return (
    <section ref={top} tabIndex={-1} aria-label="Hasil pemeriksaan" className="mt-6 scroll-mt-20 outline-none">
      <Notice tone={tone} title={title}>
        <p>{words}</p>
        <p className="mt-1 text-sm text-muted">Menurut keadaan {formatDate(answer.on)}.</p>
      </Notice>
      <div className="mb-5">
        <Button
          variant="primary"
          icon="report"
          onClick={() => {
            carryAdvert({ text });
            go('/lapor');
          }}
        >
          Buat laporan dari teks ini
        </Button>
      </div>
      <Columns
        main={
          <>
            <Panel title="Tanda di dalam teks">
              <AdvertText text={text} flags={sorted} />
              {sorted.length === 0 && <p className="mt-3 text-muted">{texts.nothing}</p>}
              <ol className="mt-4 flex list-decimal flex-col gap-2 pl-6">
                {sorted.map((flag) => (
                  <li key={`${flag.flag}-${flag.start}`}>
                    <span className="font-semibold">“{text.slice(flag.start, flag.end)}”</span>{' '}
                    <span className={flag.warning ? '' : 'text-selesai'}>{flag.warning ? '' : 'Dapat dicocokkan: '}</span>
                    {flag.why}
                  </li>
                ))}
              </ol>
            </Panel>
            {answer.ask.length > 0 && (
              <Panel title="Tanyakan kepada pemberi tawaran">
                <ul className="flex list-disc flex-col gap-1 pl-6">
                  {answer.ask.map((question) => (
                    <li key={question}>{question}</li>
                  ))}
                </ul>
              </Panel>
            )}
          </>
        }
        side={
          <>
            <AdvertCompanies companies={answer.companies} />
            <AdvertCountries countries={answer.countries} />
          </>
        }
      />
    </section>
  );
}

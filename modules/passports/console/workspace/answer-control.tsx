import { useState, type FormEvent } from 'react';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { DateField } from '../../../../platform/ui/parts/date-field.tsx';
import { Choice } from '../../../../platform/ui/parts/choices.tsx';
import { NumberInput, TextArea, TextInput } from '../../../../platform/ui/parts/inputs.tsx';
import { useShortcuts } from '../../../../platform/ui/shortcuts.tsx';
import { PlainDate } from '../../../../platform/contract/fields.ts';
import { CountryField } from '../../../../platform/ui/parts/country-field.tsx';
import type { AnswerValue, QuestionView } from '../../model.ts';

interface Props {
  readonly question: QuestionView;
  readonly busy: boolean;
  readonly onAnswer: (value: AnswerValue) => void;
}
interface Picked {
  readonly key: string;
  readonly label: string;
  readonly value: AnswerValue;
}

const UNKNOWN: Picked = { key: '0', label: 'Tidak tahu atau tidak menjawab', value: { type: 'unknown' } };

/** Large buttons with their number key: one thumb or one finger answers. */
function PickList({
  choices,
  busy,
  onAnswer,
}: {
  readonly choices: readonly Picked[];
  readonly busy: boolean;
  readonly onAnswer: Props['onAnswer'];
}) {
  const all = [...choices, UNKNOWN];
  useShortcuts(
    'Jawaban',
    all.map((one) => ({ keys: one.key, label: one.label, run: () => !busy && onAnswer(one.value) })),
  );
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      {all.map((one) => (
        <Button
          key={one.key}
          size="touch"
          variant={one === UNKNOWN ? 'quiet' : 'secondary'}
          disabled={busy}
          aria-keyshortcuts={one.key}
          onClick={() => onAnswer(one.value)}
        >
          <kbd className="font-mono text-sm font-normal text-muted">{one.key}</kbd> {one.label}
        </Button>
      ))}
    </div>
  );
}

const CLEAR = [
  { value: 'clear', label: 'Jelas' },
  { value: 'vague', label: 'Kurang jelas' },
] as const;

/** What was typed so far; undefined while it is no answer yet. */
function useTyped(type: QuestionView['type']) {
  const [text, setText] = useState('');
  const [phone, setPhone] = useState('');
  const [amount, setAmount] = useState<number>();
  const [country, setCountry] = useState<string>();
  const [clear, setClear] = useState<'clear' | 'vague'>('clear');
  const valueOf = (): AnswerValue | undefined => {
    if (type === 'date') return PlainDate.safeParse(text).success ? { type, value: text } : undefined;
    if (type === 'country') return country === undefined ? undefined : { type, value: country };
    if (type === 'text') return text.trim() === '' ? undefined : { type, value: text.trim(), clear: clear === 'clear' };
    if (type === 'person-phone')
      return text.trim() === '' && phone.trim() === ''
        ? undefined
        : { type, ...(text.trim() !== '' && { name: text.trim() }), ...(phone.trim() !== '' && { phone: phone.trim() }) };
    if (amount === undefined || !Number.isInteger(amount) || amount < 0) return undefined;
    return type === 'money' ? { type, rupiah: amount } : type === 'number' ? { type, value: amount } : undefined;
  };
  return { text, setText, phone, setPhone, amount, setAmount, country, setCountry, clear, setClear, valueOf };
}

const REMEDY = 'Isi jawabannya, atau pilih "Tidak tahu"';

/** An answer that is typed; what cannot be read is said before it is sent. */
function TypedAnswer({ question, busy, onAnswer }: Props) {
  const typed = useTyped(question.type);
  const [tried, setTried] = useState(false);
  const error = tried && typed.valueOf() === undefined ? REMEDY : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const value = typed.valueOf();
    if (value !== undefined) onAnswer(value);
  };
  useShortcuts('Jawaban', [{ keys: '0', label: UNKNOWN.label, run: () => !busy && onAnswer(UNKNOWN.value) }]);
  const field = { size: 'touch' as const, ...(error !== undefined && { error }) };
  return (
    <form onSubmit={submit} noValidate>
      {question.type === 'date' && <DateField label="Tanggal" value={typed.text} onChange={typed.setText} {...field} />}
      {question.type === 'country' && (
        <CountryField label="Negara" help="Ketik nama negara" value={typed.country} onChange={typed.setCountry} {...field} />
      )}
      {question.type === 'money' && <NumberInput label="Jumlah" before="Rp" value={typed.amount} onChange={typed.setAmount} {...field} />}
      {question.type === 'number' && <NumberInput label="Jumlah" value={typed.amount} onChange={typed.setAmount} {...field} />}
      {question.type === 'text' && (
        <>
          <TextArea
            label="Jawaban"
            help="Tulis singkat, dengan kata-kata pemohon"
            rows={3}
            maxLength={1000}
            value={typed.text}
            onChange={typed.setText}
            {...field}
          />
          <Choice label="Apakah jawabannya jelas?" options={CLEAR} value={typed.clear} onChange={typed.setClear} />
        </>
      )}
      {question.type === 'person-phone' && (
        <>
          <TextInput label="Nama" optional value={typed.text} onChange={typed.setText} {...field} />
          <TextInput label="Nomor telepon" optional type="tel" inputMode="tel" value={typed.phone} onChange={typed.setPhone} size="touch" />
        </>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="touch" variant="primary" busy={busy}>
          Catat jawaban
        </Button>
        <Button size="touch" variant="quiet" disabled={busy} aria-keyshortcuts="0" onClick={() => onAnswer(UNKNOWN.value)}>
          <kbd className="font-mono text-sm font-normal text-muted">0</kbd> Tidak tahu
        </Button>
      </div>
    </form>
  );
}

/** The answer in the form the question asks for. */
export function AnswerControl({ question, busy, onAnswer }: Props) {
  if (question.type === 'choice')
    return (
      <PickList
        busy={busy}
        onAnswer={onAnswer}
        choices={question.choices.map((choice, i) => ({
          key: String(i + 1),
          label: choice.label,
          value: { type: 'choice', value: choice.value },
        }))}
      />
    );
  if (question.type === 'yes-no')
    return (
      <PickList
        busy={busy}
        onAnswer={onAnswer}
        choices={[
          { key: '1', label: 'Ya', value: { type: 'yes-no', value: true } },
          { key: '2', label: 'Tidak', value: { type: 'yes-no', value: false } },
        ]}
      />
    );
  return <TypedAnswer question={question} busy={busy} onAnswer={onAnswer} />;
}

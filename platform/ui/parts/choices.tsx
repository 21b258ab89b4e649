import { useId, type ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { describedBy, Field, FieldGroup } from './field.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import type { InputProps } from './inputs.tsx';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly detail?: ReactNode;
}

/** Typed as a method, so that `form.bind` of a field that starts as '' fits as well; undefined: nothing chosen any more. */
type Chosen<T> = { call(value: T): void }['call'];

interface OptionsProps<V extends string, T> extends Omit<InputProps<T>, 'onChange'> {
  readonly onChange: Chosen<V | undefined>;
  readonly options: readonly Option<V>[];
}

interface SelectProps<V extends string> extends OptionsProps<V, V | '' | undefined> {
  /** What not choosing means: "Semua" where a list is narrowed. */
  readonly none?: string;
}

/** The device's own list: the best choice for 5 to 30 known options. '' and undefined mean not chosen. */
export function Select<V extends string>({
  id,
  value,
  onChange,
  onBlur,
  options,
  none = 'Pilih…',
  size = 'normal',
  disabled,
  ...field
}: SelectProps<V>) {
  const own = useId();
  const at = id ?? own;
  return (
    <Field id={at} {...field}>
      <select
        id={at}
        className="control"
        data-size={size}
        value={value ?? ''}
        onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value)}
        onBlur={onBlur}
        disabled={disabled}
        {...describedBy(at, field)}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface TickProps {
  readonly type: 'radio' | 'checkbox';
  readonly name?: string;
  readonly checked: boolean;
  readonly onTick: (on: boolean) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly touch: boolean;
  readonly disabled?: boolean | undefined;
  readonly label: string;
  readonly detail?: ReactNode;
  readonly id?: string;
}

function Tick({ type, name, checked, onTick, onBlur, touch, disabled, label, detail, id }: TickProps) {
  const own = useId();
  return (
    <div className={cx('flex items-start gap-3 rounded', touch ? 'py-2' : 'py-1')}>
      <input
        id={id ?? own}
        type={type}
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onTick(event.target.checked)}
        onBlur={onBlur}
        className={cx('shrink-0 accent-accent', touch ? 'size-8' : 'mt-0.5 size-6')}
      />
      <label htmlFor={id ?? own} className={cx('flex-1', touch ? 'min-h-8 pt-1' : 'min-h-7 pt-0.5')}>
        {label}
        {detail !== undefined && <span className="block text-sm text-muted">{detail}</span>}
      </label>
    </div>
  );
}

/** One of a few, each with an explanation if needed. */
export function RadioList<V extends string>({
  id,
  value,
  onChange,
  onBlur,
  options,
  size = 'normal',
  disabled,
  ...field
}: OptionsProps<V, V | '' | undefined>) {
  const own = useId();
  const name = useId();
  return (
    <FieldGroup id={id ?? own} {...field}>
      {options.map((option) => (
        <Tick
          key={option.value}
          type="radio"
          name={name}
          checked={value === option.value}
          onTick={() => onChange(option.value)}
          onBlur={onBlur}
          touch={size === 'touch'}
          disabled={disabled}
          label={option.label}
          detail={option.detail}
        />
      ))}
    </FieldGroup>
  );
}

/** Any of a few. */
export function CheckList<V extends string>({
  id,
  value,
  onChange,
  onBlur,
  options,
  size = 'normal',
  disabled,
  ...field
}: InputProps<readonly V[]> & { readonly options: readonly Option<V>[] }) {
  const own = useId();
  const toggle = (one: V, on: boolean) =>
    onChange(options.map((option) => option.value).filter((known) => (known === one ? on : value.includes(known))));
  return (
    <FieldGroup id={id ?? own} {...field}>
      {options.map((option) => (
        <Tick
          key={option.value}
          type="checkbox"
          checked={value.includes(option.value)}
          onTick={(on) => toggle(option.value, on)}
          onBlur={onBlur}
          touch={size === 'touch'}
          disabled={disabled}
          label={option.label}
          detail={option.detail}
        />
      ))}
    </FieldGroup>
  );
}

/** Yes or not yet. */
export function Checkbox({ id, value, onChange, onBlur, size = 'normal', disabled, label, help, error }: InputProps<boolean>) {
  const own = useId();
  return (
    <div className={cx('mb-5 max-w-xl', error !== undefined && 'border-l-4 border-bahaya pl-3')}>
      {error !== undefined && <p className="font-semibold text-bahaya">{error}</p>}
      <Tick
        type="checkbox"
        id={id ?? own}
        checked={value}
        onTick={onChange}
        onBlur={onBlur}
        touch={size === 'touch'}
        disabled={disabled}
        label={label}
        detail={help}
      />
    </div>
  );
}

/** What an officer says of an indicator. */
export type Answer = 'confirmed' | 'denied' | 'unknown';
export const ANSWERS: readonly (Option<Answer> & { readonly icon: IconName })[] = [
  { value: 'confirmed', label: 'Benar', icon: 'check' },
  { value: 'denied', label: 'Tidak', icon: 'close' },
  { value: 'unknown', label: 'Belum tahu', icon: 'question' },
];

interface ChoiceProps<V extends string> extends Omit<InputProps<V | undefined>, 'onChange'> {
  readonly onChange: (value: V) => void;
  /** Absent: confirmed, denied, unknown. Two to four short words. */
  readonly options?: readonly (Option<V> & { readonly icon?: IconName })[];
}

/** Equal buttons side by side; arrow keys move between them as in any radio group. */
export function Choice<V extends string = Answer>({
  id,
  value,
  onChange,
  onBlur,
  options,
  size = 'normal',
  disabled,
  ...field
}: ChoiceProps<V>) {
  const own = useId();
  const name = useId();
  const shown = options ?? (ANSWERS as unknown as readonly (Option<V> & { readonly icon?: IconName })[]);
  return (
    <FieldGroup id={id ?? own} {...field}>
      <div className="flex w-full flex-wrap gap-px overflow-hidden rounded border border-control bg-control has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus">
        {shown.map((option) => (
          <label
            key={option.value}
            className={cx(
              'flex min-w-fit flex-1 cursor-pointer items-center justify-center gap-1 px-2 py-1 text-center font-semibold',
              size === 'touch' ? 'min-h-12' : 'min-h-9',
              value === option.value ? 'bg-accent text-accent-ink' : 'bg-panel text-ink hover:bg-sunken',
            )}
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              onBlur={onBlur}
              disabled={disabled}
            />
            {option.icon !== undefined && <Icon name={option.icon} />}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

import { useId, useState, type HTMLInputAutoCompleteAttribute } from 'react';
import type { ControlSize } from './button.tsx';
import { describedBy, Field, type FieldProps } from './field.tsx';
import { formatNumber } from '../formats.ts';

/** What every input takes; `form.bind('x')` gives id, value, onChange, onBlur and error. */
export interface InputProps<T> extends FieldProps {
  readonly id?: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur?: () => void;
  readonly size?: ControlSize;
  readonly disabled?: boolean;
}

interface TextInputProps extends InputProps<string> {
  readonly type?: 'text' | 'tel' | 'email' | 'password' | 'url';
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
  /** Digits and codes that are compared letter by letter. */
  readonly mono?: boolean;
}

export function TextInput({
  id,
  value,
  onChange,
  onBlur,
  size = 'normal',
  disabled,
  type = 'text',
  autoComplete = 'off',
  mono = false,
  inputMode,
  autoFocus,
  maxLength,
  placeholder,
  ...field
}: TextInputProps) {
  const own = useId();
  const at = id ?? own;
  return (
    <Field id={at} {...field}>
      <input
        id={at}
        type={type}
        className={mono ? 'control font-mono tracking-wider' : 'control'}
        data-size={size}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        disabled={disabled}
        autoComplete={autoComplete}
        autoFocus={autoFocus}
        inputMode={inputMode}
        maxLength={maxLength}
        placeholder={placeholder}
        spellCheck={type === 'text' && !mono ? undefined : false}
        {...describedBy(at, field)}
      />
    </Field>
  );
}

interface TextAreaProps extends InputProps<string> {
  readonly rows?: number;
  /** Shows how many letters are left when they get few. */
  readonly maxLength?: number;
  readonly placeholder?: string;
}

export function TextArea({
  id,
  value,
  onChange,
  onBlur,
  size = 'normal',
  disabled,
  rows = 5,
  maxLength,
  placeholder,
  ...field
}: TextAreaProps) {
  const own = useId();
  const at = id ?? own;
  const left = maxLength === undefined ? undefined : maxLength - value.length;
  return (
    <Field id={at} {...field}>
      <textarea
        id={at}
        className="control"
        data-size={size}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        disabled={disabled}
        placeholder={placeholder}
        {...describedBy(at, field)}
      />
      {left !== undefined && maxLength !== undefined && left < maxLength * 0.2 && (
        <p role="status" className={left < 0 ? 'text-sm font-semibold text-bahaya' : 'text-sm text-muted'}>
          {left < 0 ? `Terlalu panjang ${formatNumber(-left)} huruf` : `Sisa ${formatNumber(left)} huruf`}
        </p>
      )}
    </Field>
  );
}

interface NumberInputProps extends InputProps<number | undefined> {
  /** Said after the number: "orang", "hari". */
  readonly unit?: string;
  /** Said before the number: "Rp". */
  readonly before?: string;
}

const typedNumber = (typed: string): number | undefined => {
  const digits = typed.replace(/[.\s]/g, '').replace(',', '.');
  return digits === '' ? undefined : Number(digits);
};

/** A number typed the Indonesian way: `6.500.000` or `1,5`. What is no number becomes NaN, which every schema refuses. */
export function NumberInput({ id, value, onChange, onBlur, size = 'normal', disabled, unit, before, ...field }: NumberInputProps) {
  const own = useId();
  const at = id ?? own;
  const [typed, setTyped] = useState<string>();
  const told = value === undefined || Number.isNaN(value) ? '' : formatNumber(value);
  const shown = typed !== undefined && Object.is(typedNumber(typed), value) ? typed : told;
  return (
    <Field id={at} {...field}>
      <span className="flex items-center gap-2">
        {before !== undefined && <span aria-hidden="true">{before}</span>}
        <input
          id={at}
          className="control max-w-56"
          data-size={size}
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(typedNumber(event.target.value));
          }}
          onBlur={() => {
            if (value !== undefined && !Number.isNaN(value)) setTyped(undefined);
            onBlur?.();
          }}
          disabled={disabled}
          {...describedBy(at, field)}
        />
        {unit !== undefined && <span>{unit}</span>}
      </span>
    </Field>
  );
}

import { useId, useState } from 'react';
import { formatDateShort, formatDay, parseTypedDate } from '../formats.ts';
import { describedBy, Field } from './field.tsx';
import type { InputProps } from './inputs.tsx';

/**
 * A day that is typed, not picked. Value: PlainDate, '' when empty, or the raw text while it is no date, which the schema refuses.
 * Below it the day is told in words, so that a wrong year is noticed.
 */
export function DateField({
  id,
  value,
  onChange,
  onBlur,
  size = 'normal',
  disabled,
  help = 'Hari/bulan/tahun, misalnya 17/08/2025',
  ...field
}: InputProps<string>) {
  const own = useId();
  const at = id ?? own;
  const [typed, setTyped] = useState<string>();
  const told = parseTypedDate(value) === undefined ? value : formatDateShort(value);
  const shown = typed !== undefined && (parseTypedDate(typed) ?? typed) === value ? typed : told;
  const day = parseTypedDate(value);
  return (
    <Field id={at} help={help} {...field}>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <input
          id={at}
          className="control max-w-40"
          data-size={size}
          inputMode="numeric"
          autoComplete="off"
          placeholder="hh/bb/tttt"
          value={shown}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(parseTypedDate(event.target.value) ?? event.target.value);
          }}
          onBlur={() => {
            if (day !== undefined) setTyped(undefined);
            onBlur?.();
          }}
          disabled={disabled}
          {...describedBy(at, { help, error: field.error })}
        />
        <span className="text-sm text-muted" aria-live="polite">
          {day === undefined ? '' : formatDay(day)}
        </span>
      </span>
    </Field>
  );
}

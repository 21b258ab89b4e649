import type { ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { Icon } from './icon.tsx';

export interface FieldProps {
  readonly label: string;
  /** Stands between label and control: what to write, with an example. */
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  /** Optional fields are marked; the rest must be filled. */
  readonly optional?: boolean;
  /** The label is read out but not shown; only where a heading says the same. */
  readonly hideLabel?: boolean;
}

export const errorIdOf = (id: string): string => `${id}-error`;
const helpIdOf = (id: string): string => `${id}-help`;

/** `aria-*` of a control inside a `Field`. */
export const describedBy = (
  id: string,
  field: Pick<FieldProps, 'help' | 'error'>,
): { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true } => {
  const ids = [field.help !== undefined && helpIdOf(id), field.error !== undefined && errorIdOf(id)].filter((one) => one !== false);
  return {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(field.error === undefined ? {} : { 'aria-invalid': true as const }),
  };
};

export function FieldHelp({ id, help, error }: Pick<FieldProps, 'help' | 'error'> & { readonly id: string }) {
  return (
    <>
      {help !== undefined && (
        <div id={helpIdOf(id)} className="text-sm text-muted">
          {help}
        </div>
      )}
      {error !== undefined && (
        <p id={errorIdOf(id)} className="flex items-start gap-1 font-semibold text-bahaya">
          <Icon name="alert" className="mt-0.5" />
          <span>
            <span className="sr-only">Perlu diperbaiki: </span>
            {error}
          </span>
        </p>
      )}
    </>
  );
}

/** Label above, help before the control, error between help and control. */
export function Field({
  id,
  label,
  help,
  error,
  optional = false,
  hideLabel = false,
  children,
}: FieldProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={cx('mb-5 flex max-w-xl flex-col gap-1', error !== undefined && 'border-l-4 border-bahaya pl-3')}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'font-semibold'}>
        {label}
        {optional && <span className="font-normal text-muted"> (boleh kosong)</span>}
      </label>
      <FieldHelp id={id} help={help} error={error} />
      {children}
    </div>
  );
}

/** A group of small controls under one question. */
export function FieldGroup({
  id,
  label,
  help,
  error,
  optional = false,
  hideLabel = false,
  children,
}: FieldProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={cx('mb-5 flex min-w-0 max-w-xl flex-col gap-1', error !== undefined && 'border-l-4 border-bahaya pl-3')}
      {...describedBy(id, { help, error: undefined })}
    >
      <legend className={hideLabel ? 'sr-only' : 'font-semibold'}>
        {label}
        {optional && <span className="font-normal text-muted"> (boleh kosong)</span>}
        {error !== undefined && <span className="sr-only"> Perlu diperbaiki: {error}</span>}
      </legend>
      <FieldHelp id={id} help={help} error={error} />
      {children}
    </fieldset>
  );
}

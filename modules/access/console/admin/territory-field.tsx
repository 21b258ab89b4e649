import type { ComponentType } from 'react';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import type { ComboOption } from '../../../../platform/ui/parts/combobox.tsx';
import { DateField } from '../../../../platform/ui/parts/date-field.tsx';
import { errorIdOf } from '../../../../platform/ui/parts/field.tsx';

/** Chooses a unit; `key` of the option is its Kemendagri code. Given by the app: this module stands beside territory. */
export type PlacePicker = ComponentType<{
  readonly label?: string;
  readonly level?: 'any';
  readonly value: undefined;
  readonly onChange: (place: ComboOption | undefined) => void;
}>;

/** One stretch as it is edited; '' as last day: until further notice. */
export interface TypedStretch {
  readonly code: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string;
}

interface TerritoryFieldProps {
  readonly id: string;
  readonly value: readonly TypedStretch[];
  readonly onChange: (value: readonly TypedStretch[]) => void;
  readonly error: string | undefined;
  readonly errorAt: (path: string) => string | undefined;
  readonly today: string;
  readonly Picker: PlacePicker;
}

const texts = {
  title: 'Wilayah kerja',
  help: 'Wilayah yang dilepas tidak hilang dari riwayat: masa berlakunya ditutup kemarin.',
  add: 'Tambah wilayah',
  none: 'Belum ada wilayah kerja.',
};

/** Places with the days between which the office is competent there. */
export function TerritoryField({ id, value, onChange, error, errorAt, today, Picker }: TerritoryFieldProps) {
  const change = (at: number, part: Partial<TypedStretch>) => onChange(value.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <fieldset id={id} tabIndex={-1} className="mb-5 max-w-3xl" {...(error === undefined ? {} : { 'aria-describedby': errorIdOf(id) })}>
      <legend className="font-semibold">{texts.title}</legend>
      <p className="mb-2 text-sm text-muted">{texts.help}</p>
      {error !== undefined && (
        <p id={errorIdOf(id)} className="mb-2 font-semibold text-bahaya">
          {error}
        </p>
      )}
      {value.length === 0 && <p className="mb-3 text-muted">{texts.none}</p>}
      <ul className="mb-4 divide-y divide-line rounded border border-line empty:hidden">
        {value.map((one, at) => (
          <li key={`${one.code} ${at}`} className="grid grid-cols-1 gap-x-4 px-3 pt-3 sm:grid-cols-[minmax(0,1fr)_auto_auto_auto]">
            <p className="mb-5">
              <span className="font-semibold">{one.name}</span> <span className="font-mono text-sm text-muted">{one.code}</span>
            </p>
            <DateField
              label="Mulai"
              help="Hari pertama"
              value={one.validFrom}
              onChange={(validFrom) => change(at, { validFrom })}
              error={errorAt(`territories.${at}.validFrom`)}
            />
            <DateField
              label="Sampai"
              help="Kosong: sampai sekarang"
              optional
              value={one.validTo}
              onChange={(validTo) => change(at, { validTo })}
              error={errorAt(`territories.${at}.validTo`)}
            />
            <div className="mb-5 sm:pt-7">
              <Button variant="quiet" icon="close" onClick={() => onChange(value.filter((_, i) => i !== at))}>
                Lepas<span className="sr-only"> {one.name}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Picker
        key={value.length}
        label={texts.add}
        level="any"
        value={undefined}
        onChange={(place) => {
          if (place !== undefined) onChange([...value, { code: place.key, name: place.label, validFrom: today, validTo: '' }]);
        }}
      />
    </fieldset>
  );
}

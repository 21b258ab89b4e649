import { Combobox, type ComboOption } from './combobox.tsx';
import type { InputProps } from './inputs.tsx';

const NAMES = new Intl.DisplayNames('id-ID', { type: 'region' });
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** Codes that are no country although they have a name: regions, private use. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO', 'ID']);

/** Indonesian name of a country as people say it, without another name in brackets; the code itself when unknown. */
export const countryName = (code: string): string => (NAMES.of(code) ?? code).replace(/ \(.+\)$/, '');

const COUNTRIES: readonly ComboOption[] = LETTERS.flatMap((a) => LETTERS.map((b) => a + b))
  .filter((code) => countryName(code) !== code && !NO_COUNTRY.has(code))
  .map((code) => ({ key: code, label: countryName(code) }))
  .sort((a, b) => a.label.localeCompare(b.label, 'id'));

const found = async (text: string): Promise<readonly ComboOption[]> => {
  const wanted = text.toLowerCase();
  const starts = COUNTRIES.filter((one) => one.label.toLowerCase().startsWith(wanted) || one.key.toLowerCase() === wanted);
  const holds = COUNTRIES.filter((one) => one.label.toLowerCase().includes(wanted) && !starts.includes(one));
  return await Promise.resolve([...starts, ...holds].slice(0, 12));
};

/** A country by its Indonesian name; the value is its two-letter code. */
export function CountryField({ value, onChange, ...input }: InputProps<string | undefined>) {
  const chosen = COUNTRIES.find((one) => one.key === value);
  return <Combobox search={found} value={chosen} onChange={(next) => onChange(next?.key)} {...input} />;
}

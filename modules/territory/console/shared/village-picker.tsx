import { call } from '../../../../platform/ui/http.ts';
import { Combobox, type ComboOption } from '../../../../platform/ui/parts/combobox.tsx';
import type { InputProps } from '../../../../platform/ui/parts/inputs.tsx';
import { searchUnits, type UnitView } from '../../contract.ts';
import type { UnitLevel } from '../../model.ts';

/** A chosen unit: `key` is its Kemendagri code. */
export interface PickedUnit extends ComboOption {
  readonly level: UnitLevel;
}

/** Two lines: what it is called, and where it lies. A village is never told by its name alone. */
export function pickedUnit(unit: UnitView): PickedUnit {
  const [own = unit.name, ...around] = unit.full.split(' · ');
  const province = around.includes(unit.province) || unit.level === 'province' ? [] : [unit.province];
  const detail = [...around, ...province].join(' · ');
  return { key: unit.code, label: own, level: unit.level, ...(detail === '' ? {} : { detail }) };
}

interface VillagePickerProps extends Omit<InputProps<PickedUnit | undefined>, 'label'> {
  readonly label?: string;
  /** What may be chosen; villages without it. `any`: every level. */
  readonly level?: UnitLevel | 'any';
  /** Only within this unit. */
  readonly under?: string;
}

const TEXTS: Readonly<Record<UnitLevel | 'any', { readonly label: string; readonly help: string }>> = {
  village: { label: 'Desa atau kelurahan', help: 'Ketik nama desa, boleh dengan kecamatannya: slemanan udanawu' },
  district: { label: 'Kecamatan', help: 'Ketik nama kecamatan, boleh dengan kabupatennya' },
  regency: { label: 'Kabupaten atau kota', help: 'Ketik nama kabupaten atau kota' },
  province: { label: 'Provinsi', help: 'Ketik nama provinsi' },
  any: { label: 'Wilayah', help: 'Ketik nama desa, kecamatan, kabupaten, atau kodenya' },
};

const SHOWN = 20;

/** Chooses a village (or another unit) by typing; spelling may be wrong. The value is the unit with its code as `key`. */
export function VillagePicker({ label, help, level = 'village', under, ...input }: VillagePickerProps) {
  const search = async (q: string): Promise<readonly PickedUnit[]> => {
    const { items } = await call(searchUnits, {
      query: { q, limit: SHOWN, ...(level === 'any' ? {} : { level }), ...(under === undefined ? {} : { under }) },
    });
    return items.filter((unit) => level === 'any' || unit.level === level).map(pickedUnit);
  };
  return <Combobox label={label ?? TEXTS[level].label} help={help ?? TEXTS[level].help} search={search} {...input} />;
}

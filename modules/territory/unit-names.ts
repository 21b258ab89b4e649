import type { Tx } from '../../platform/db/on-client.ts';
import { parentsOf } from './model.ts';
import type { UnitName } from './model.ts';
import { unitsWithParents } from './store-units.ts';
import type { StoredUnit } from './store-units.ts';

const SHORT: Readonly<Record<string, string>> = { Kecamatan: 'Kec. ', Distrik: 'Distrik ', Desa: 'Desa ', Kelurahan: 'Kel. ' };

/** "Kec. Udanawu", "Kab. Blitar", "Jawa Timur" */
const shortName = (unit: StoredUnit): string => `${SHORT[unit.kind] ?? ''}${unit.name.replace(/^Kabupaten /, 'Kab. ')}`;

/**
 * Names of units with all that they lie in: desa · kecamatan · kabupaten.
 * @param codes Kemendagri codes of any level, also ended ones; unknown ones and `*` are left out of the answer
 */
export async function unitNames(tx: Tx, codes: readonly string[]): Promise<Map<string, UnitName>> {
  const units = await unitsWithParents(
    tx,
    codes.filter((code) => code !== '*'),
  );
  const named = new Map<string, UnitName>();
  for (const code of codes) {
    const unit = units.get(code);
    if (unit !== undefined) named.set(code, nameOf(unit, units));
  }
  return named;
}

/** @returns the unit with its names; `undefined` when no such code is known */
export const findUnit = async (tx: Tx, code: string): Promise<UnitName | undefined> => (await unitNames(tx, [code])).get(code);

export function nameOf(unit: StoredUnit, units: ReadonlyMap<string, StoredUnit>): UnitName {
  const chain = [...parentsOf(unit.code), unit.code].flatMap((code) => units.get(code) ?? []);
  const at = (level: StoredUnit['level']): string | undefined => chain.find((one) => one.level === level)?.name;
  const [village, district, regency] = [at('village'), at('district'), at('regency')];
  // From narrow to wide; the province is said only when nothing narrower than a regency is.
  const shown = chain.filter((one) => one.level !== 'province' || unit.level === 'province' || unit.level === 'regency').reverse();
  return {
    code: unit.code,
    level: unit.level,
    name: unit.name,
    kind: unit.kind,
    ...(village !== undefined && { village }),
    ...(district !== undefined && { district }),
    ...(regency !== undefined && { regency }),
    province: at('province') ?? '',
    full: shown.map(shortName).join(' · '),
    ...(unit.validTo !== null && { ended: true }),
  };
}

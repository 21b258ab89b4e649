import type { Tx } from '../../platform/db/on-client.ts';
import { parentsOf } from './model.ts';
import type { UnitLevel } from './model.ts';

export interface StoredUnit {
  readonly code: string;
  readonly level: UnitLevel;
  readonly name: string;
  readonly kind: string;
  readonly validTo: string | null;
}

/** The units of these codes and of everything they lie in, by code. */
export async function unitsWithParents(tx: Tx, codes: readonly string[]): Promise<Map<string, StoredUnit>> {
  const wanted = [...new Set(codes.flatMap((code) => [code, ...parentsOf(code)]))];
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .selectFrom('territory.unit')
    .select(['code', 'level', 'name', 'kind', 'valid_to'])
    .where('code', 'in', wanted)
    .execute();
  return new Map(rows.map((r) => [r.code, { code: r.code, level: r.level as UnitLevel, name: r.name, kind: r.kind, validTo: r.valid_to }]));
}

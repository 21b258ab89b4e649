import { sql } from 'kysely';
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

/** Code and name of every unit of today, wide before narrow. */
export const currentUnits = (tx: Tx): Promise<{ code: string; name: string }[]> =>
  tx.selectFrom('territory.unit').select(['code', 'name']).where('valid_to', 'is', null).orderBy('code').execute();

/** Codes of the units right under one, by name. */
export async function childCodes(tx: Tx, code: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('territory.unit')
    .select('code')
    .where('parent_code', '=', code)
    .where('valid_to', 'is', null)
    .orderBy('name')
    .orderBy('code')
    .execute();
  return rows.map((row) => row.code);
}

export interface UnitChange {
  readonly on_date: string;
  readonly kind: string;
  readonly from_codes: string[];
  readonly to_codes: string[];
  readonly source: string;
}
/** Changes that touch one of the codes, oldest first. */
export const changesOf = (tx: Tx, codes: readonly string[]): Promise<UnitChange[]> =>
  tx
    .selectFrom('territory.unit_change')
    .select(['on_date', 'kind', 'from_codes', 'to_codes', 'source'])
    .where(sql<boolean>`from_codes && ${codes}::text[] or to_codes && ${codes}::text[]`)
    .orderBy('on_date')
    .orderBy('from_codes')
    .execute();

import { readFile } from 'node:fs/promises';
import type { ColumnSpec } from '../../engines/matching/table/index.ts';
import { UsageError, oneLine } from './exit-codes.ts';
import { ONLY_NAME, plainHeader, roleOfHeader } from './known-headers.ts';
import { COLUMN_ROLES } from './record-fields.ts';
import type { ColumnRole } from './record-fields.ts';

/** What each column of a file is. */
export interface FilePlan {
  id: string | undefined;
  columns: { header: string; role: ColumnSpec['role'] }[];
  unknown: string[];
}

/** One compared field: its name, its role, and the column that holds it in each file. */
export interface LinkField extends ColumnSpec {
  headers: string[];
}

/**
 * Reads `--columns map.json`: an object from column to role.
 * @refuses a file that is no such object, naming the roles
 */
export async function readColumnMap(path: string): Promise<Map<string, ColumnRole>> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (problem) {
    throw new UsageError(`--columns ${path}: ${oneLine(problem)}`);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new UsageError(`--columns ${path}: write {"column":"role", …}`);
  const map = new Map<string, ColumnRole>();
  for (const [column, value] of Object.entries(content)) {
    const role = COLUMN_ROLES.find((one) => one === value);
    if (role === undefined)
      throw new UsageError(`--columns ${path}: "${column}" is ${JSON.stringify(value)}; use one of ${COLUMN_ROLES.join(', ')}`);
    map.set(column.trim(), role);
  }
  return map;
}

/** Plans a file from its headers. With a map, columns that it does not name are left out silently. */
export function planFile(headers: readonly string[], map: ReadonlyMap<string, ColumnRole> | undefined): FilePlan {
  const plan: FilePlan = { id: undefined, columns: [], unknown: [] };
  for (const header of headers) {
    const role = map === undefined ? roleOfHeader(header) : (map.get(header) ?? 'ignore');
    if (role === undefined) plan.unknown.push(header);
    else if (role === 'id') plan.id ??= header;
    else if (role !== 'ignore') plan.columns.push({ header, role });
  }
  const named = plan.columns.some(({ role }) => role === 'full_name' || role === 'given_name' || role === 'surname');
  const only = map === undefined && !named ? headers.find((header) => plainHeader(header) === ONLY_NAME) : undefined;
  if (only !== undefined) plan.columns.push({ header: only, role: 'full_name' });
  return plan;
}

/** What programs write for "nothing". A person's own "-" or "?" says nothing, too. */
const NOTHING = new Set(['null', 'NULL', 'Null', 'nan', 'NaN', 'None', 'N/A', 'n/a', '#N/A', '<NA>', String.raw`\N`, '-', '?']);

/** A value as it is compared: empty when it is missing, also in the words of the program that wrote the file. */
export function writtenValue(text: string | undefined): string {
  return text === undefined || NOTHING.has(text.trim()) ? '' : text;
}

/**
 * The fields that all files have: columns of one name and role belong together, then columns of one role in their order.
 * @refuses files without a common field
 */
export function commonFields(plans: readonly FilePlan[]): LinkField[] {
  const [first, ...others] = plans;
  const taken = others.map(() => new Set<string>());
  const fields: LinkField[] = [];
  for (const { header, role } of first?.columns ?? []) {
    const headers = [header];
    others.forEach((plan, index) => {
      const free = plan.columns.filter((column) => column.role === role && taken[index]?.has(column.header) !== true);
      const match = free.find((column) => column.header === header) ?? free[0];
      if (match === undefined) return;
      taken[index]?.add(match.header);
      headers.push(match.header);
    });
    if (headers.length === plans.length) fields.push({ name: header, role, headers });
  }
  if (fields.length === 0) throw new UsageError('no column to compare was recognised; say with --columns map.json what each column is');
  return fields;
}

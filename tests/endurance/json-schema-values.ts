import type { Chance } from '../../apps/server/training/chance.ts';

/** The parts of JSON Schema that our OpenAPI document uses. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Values that break careless code: each has broken somebody's. */
export const NASTY: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x'.repeat(5_000),
  "'; drop table access.account; --",
  '%',
  '_%_',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '=HYPERLINK("x")',
  '{{7*7}}',
  '#read("/etc/passwd")',
  '🧕🏽👨‍👩‍👧',
  'محمد',
  'NaN',
  '-0',
  '9007199254740993',
  '1e309',
  '2026-02-31',
  '0000-00-00',
  '9999-12-31T23:59:60Z',
  '00000000-0000-0000-0000-000000000000',
  '35.05.99.9999',
  null,
  true,
  -1,
  0,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  [],
  {},
  [[[[[[[[]]]]]]]],
  { __proto__x: 1, constructor: { prototype: {} } },
];

/**
 * A value that mostly fits the schema, and sometimes does not.
 * @param known ids, codes and dates that exist, so that valid requests reach other people's records
 */
export function valueFor(schema: Schema, luck: Chance, known: readonly string[], depth = 0): unknown {
  if (luck.often(0.03)) return luck.pick(NASTY);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return luck.pick(schema.enum);
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches !== undefined) return valueFor(luck.pick(branches), luck, known, depth + 1);
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map((s) => valueFor(s, luck, known, depth + 1))) as unknown;
  const type = typeof schema.type === 'string' ? schema.type : (schema.type?.[luck.int(schema.type.length)] ?? 'string');
  switch (type) {
    case 'object':
      return objectFor(schema, luck, known, depth);
    case 'array':
      return depth > 6 ? [] : Array.from({ length: luck.int(3) }, () => valueFor(schema.items ?? {}, luck, known, depth + 1));
    case 'integer':
    case 'number':
      return Math.min(schema.maximum ?? 1e6, Math.max(schema.minimum ?? -5, luck.int(200) - 5));
    case 'boolean':
      return luck.often(0.5);
    case 'null':
      return null;
    default:
      return textFor(schema, luck, known);
  }
}

function objectFor(schema: Schema, luck: Chance, known: readonly string[], depth: number): unknown {
  const out: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    const wanted = schema.required?.includes(name) === true ? 0.97 : 0.5;
    if (luck.often(wanted)) out[name] = valueFor(part, luck, known, depth + 1);
  }
  if (luck.often(0.03)) out['unasked'] = luck.pick(NASTY);
  return out;
}

const WORDS = [
  'Kamboja',
  'gaji 13 juta',
  'berangkat lewat Dumai',
  'Ibu Sumarni',
  'hub 0812-3456-7890',
  'desa Jaten',
  'PT Contoh Karya',
  'besok pagi',
  '🙏',
];

function textFor(schema: Schema, luck: Chance, known: readonly string[]): string {
  if (schema.format === 'uuid')
    return luck.often(0.85) ? luck.pick(known.filter((k) => /^[0-9a-f]{8}-/.test(k))) : '01910000-0000-7000-8000-000000000000';
  if (schema.format === 'date') return luck.pick(['2026-11-20', '2026-12-24', '1990-01-01', '2026-02-29']);
  if (schema.format === 'date-time') return luck.pick(['2026-11-20T02:00:00Z', '2027-01-01T00:00:00+07:00', 'kemarin']);
  if (schema.pattern?.includes('\\d{2}') === true) return luck.pick(['35.05.01.2001', '35.05', '35', '52.71.01.1001', '35.05.01', '1']);
  if (luck.often(0.15)) return luck.pick(known);
  return Array.from({ length: 1 + luck.int(5) }, () => luck.pick(WORDS))
    .join(' ')
    .slice(0, schema.maxLength ?? 400);
}

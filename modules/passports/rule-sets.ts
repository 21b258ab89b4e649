import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { prepare } from '../../engines/screening/prepare.ts';
import type { Prepared } from '../../engines/screening/prepare.ts';
import { readSeed } from '../../engines/screening/read-seed.ts';
import type { ScreeningData } from '../../engines/screening/load-check.ts';
import type { Reference } from '../../platform/db/reference.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import * as store from './store-rule-sets.ts';

const SEED = new URL('../../db/seed/screening/', import.meta.url);
const FILES = ['indicators', 'questions', 'decisions', 'papers', 'destinations'] as const;

/** Catalogue, question bank, vocabulary, papers and destinations of one version, checked and prepared. */
export interface RuleSet {
  readonly version: string;
  readonly data: ScreeningData;
  readonly prepared: Prepared;
}

/** Prepared once per process: a version never changes its content. */
const known = new Map<string, RuleSet>();

function read(version: string, content: unknown): RuleSet {
  const raw = content as Record<(typeof FILES)[number], unknown>;
  const seed = readSeed(raw);
  if (!seed.ok) throw new Error(`screening rules ${version} are not usable: ${seed.messages.slice(0, 3).join('; ')}`);
  return { version, data: seed.data, prepared: prepare(seed.data.catalogue) };
}

/** The rules of a version, as an interview that began with it needs them. @throws when no such version was ever loaded */
export async function ruleSet(tx: Tx, version: string): Promise<RuleSet> {
  const found = known.get(version) ?? read(version, await store.contentOf(tx, version));
  known.set(version, found);
  return found;
}

/** The rules that a new interview starts with. */
export const currentRules = async (tx: Tx): Promise<RuleSet> => ruleSet(tx, await store.newestVersion(tx));

/** The shipped screening data as a rule set of its own version; an older version stays for the interviews that use it. */
export async function screeningRules(): Promise<Reference> {
  const texts = await Promise.all(FILES.map((name) => readFile(new URL(`${name}.json`, SEED), 'utf8')));
  const content = Object.fromEntries(FILES.map((name, i) => [name, JSON.parse(texts[i] ?? '') as unknown]));
  const hash = createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 10);
  const version = `${read('shipped', content).data.catalogue.version}-${hash}`;
  return {
    name: 'passports/screening-rules',
    version: hash,
    load: ({ tx, now }) => store.putRuleSet(tx, { version, content: JSON.stringify(content), loaded_at: now }),
  };
}

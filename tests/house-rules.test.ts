import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { house } from '../apps/server/modules.ts';
import { PERMISSIONS, ROLES } from '../modules/access/model.ts';
import actWords from '../modules/audit/console/act-words.json' with { type: 'json' };
import noteWords from '../modules/audit/console/note-words.json' with { type: 'json' };

const files = (folder: string, wanted: RegExp): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8', maxBuffer: 64e6 })
  .split('\n')
  .filter((path) => path !== '' && existsSync(path));
const sources = tracked.filter((path) => /\.(ts|tsx|mjs|cjs)$/.test(path) && !path.includes('.generated.'));

describe('the house', () => {
  it('keeps every file within 300 lines and the median within 60', () => {
    const lengths = sources.map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }));
    expect(lengths.filter((f) => f.lines > 300)).toEqual([]);
    const code = lengths.filter((f) => !/\.test\.|^tests\/|^bench\//.test(f.path)).map((f) => f.lines);
    const median = code.sort((a, b) => a - b)[Math.floor(code.length / 2)] ?? 0;
    expect(median).toBeLessThanOrEqual(60);
  });

  it('has no drawer without a topic', () => {
    expect(tracked.filter((path) => /(^|\/)(utils?|helpers?|common|misc|manager)(\.tsx?$|\/)/.test(path))).toEqual([]);
  });

  it('names only permissions that exist, and some role has each', async () => {
    const { routes } = await house('/nowhere');
    const used = routes.map((r) => r.endpoint.permission).filter((p) => p !== 'public' && p !== 'signed-in');
    expect(used.filter((p) => !(PERMISSIONS as readonly string[]).includes(p))).toEqual([]);
    const given = new Set(Object.values(ROLES).flatMap((role) => role.permissions));
    expect(PERMISSIONS.filter((p) => !given.has(p))).toEqual([]);
  });

  it('mounts every endpoint once, and audits every change', async () => {
    const { routes } = await house('/nowhere');
    const keys = routes.map((r) => `${r.endpoint.method} ${r.endpoint.path}`);
    expect(keys.filter((k, i) => keys.indexOf(k) !== i)).toEqual([]);
    const silent = routes.filter((r) => r.endpoint.method !== 'get' && r.endpoint.audit === null).map((r) => r.endpoint.path);
    expect(silent).toEqual(['/me/notices/:id/read']);
  });

  it('names every act of the log in words', async () => {
    const { routes } = await house('/nowhere');
    const verbs = new Set(routes.flatMap((r) => (r.endpoint.audit === null ? [] : [r.endpoint.audit])));
    expect(Object.keys(actWords)).toEqual([...verbs].sort());
  });

  it('names every note of the log in words', () => {
    const server = tracked.filter((path) => /^(modules|platform)\/.*\.ts$/.test(path) && !path.includes('.test.'));
    const keys = server.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\.note\(\s*'(\w+)'/g)].map(([, key = '']) => key));
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter((key) => !(key in noteWords))).toEqual([]);
  });

  it('tells the strength of evidence on screens without the word of engineers', () => {
    const screens = tracked.filter((path) => /^(modules\/[^/]+\/console|platform\/ui\/parts|apps\/console)\/.*\.tsx$/.test(path));
    const said = screens.filter((path) =>
      /[\s'"`>(][Bb]it[\s'"`<.,;)]/.test(readFileSync(path, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')),
    );
    expect(said).toEqual([]);
  });

  it('gives every job and handler a name of its own', async () => {
    const { handlers, schedules, references } = await house('/nowhere');
    for (const names of [handlers, schedules, references].map((list) => list.map((x) => x.name)))
      expect(new Set(names).size).toBe(names.length);
  });

  it('builds SQL only over the tables of its own module, or the shared views of others', () => {
    const foreign: string[] = [];
    for (const path of files('modules', /^store.*\.ts$/)) {
      const own = path.split('/')[1]?.replaceAll('-', '_') ?? '';
      const text = readFileSync(path, 'utf8');
      for (const [, schema = '', table = ''] of text.matchAll(
        /\b(?:from|into|join|update|Table|From|Into|Join)\s*\(?\s*['"`]?([a-z_]+)\.([a-z_]+)/g,
      )) {
        const known = existsSync(`modules/${schema.replaceAll('_', '-')}`);
        // Territory is reference data that everybody may read; names of units are no secret.
        if (known && schema !== own && schema !== 'territory' && !table.startsWith('shared_')) foreign.push(`${path}: ${schema}.${table}`);
      }
    }
    expect(foreign).toEqual([]);
  });

  it('lets dependency-cruiser see the modules (with the wrong TypeScript it sees none and passes)', () => {
    const out = execFileSync(
      process.execPath,
      ['node_modules/.bin/depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'platform'],
      {
        encoding: 'utf8',
        maxBuffer: 64e6,
      },
    );
    const { modules } = JSON.parse(out) as { modules: unknown[] };
    expect(modules.length).toBeGreaterThan(60);
  });

  it('gives every module and engine a README of at most 40 lines (engines: 80)', () => {
    const faults = [
      ...readdirSync('modules').map((m) => [`modules/${m}/README.md`, 40] as const),
      ...readdirSync('engines').map((m) => [`engines/${m}/README.md`, 80] as const),
    ].filter(([path, most]) => !existsSync(path) || readFileSync(path, 'utf8').split('\n').length - 1 > most);
    expect(faults).toEqual([]);
  });

  it('links only to files that are there', () => {
    const dead: string[] = [];
    for (const path of tracked.filter((p) => p.endsWith('.md'))) {
      const text = readFileSync(path, 'utf8');
      for (const [, link = ''] of text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g))
        if (!existsSync(join(path, '..', link))) dead.push(`${path}: ${link}`);
    }
    expect(dead).toEqual([]);
  });

  it('carries no path of a developer machine and no download address', () => {
    const machine = new RegExp(['', 'work', 'main'].join('/') + '|' + ['', 'root', ''].join('/') + '|' + ['', 'home', '[a-z]'].join('/'));
    const named = tracked.filter(
      (p) => /\.(ts|tsx|mjs|cjs|md|json|sql|sh)$/.test(p) && p !== 'package-lock.json' && machine.test(readFileSync(p, 'utf8')),
    );
    expect(named).toEqual([]);
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "https?:/);
  });
});

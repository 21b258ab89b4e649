import { describe, expect, it } from 'vitest';
import { ConfigProblem, readConfig } from './config.ts';

describe('readConfig', () => {
  it('has working defaults', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', mode: 'training', databaseUrl: undefined });
    expect(config.dataDir.endsWith('/data')).toBe(true);
  });
  it('treats empty settings as absent and lets the other URLs default to DATABASE_URL', () => {
    const config = readConfig({ PORT: ' ', DATABASE_URL: 'postgres://u:p@h:5432/k' });
    expect(config).toMatchObject({ port: 8080, databaseDirectUrl: 'postgres://u:p@h:5432/k', databaseReadUrl: 'postgres://u:p@h:5432/k' });
  });
  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'mysql://x'],
    ['KENTONGAN_MODE', 'prod'],
  ])('refuses %s=%s with a sentence that names the setting', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigProblem);
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}`));
  });
});

import { describe, expect, it } from 'vitest';
import { mayRecruit, statusOnDay } from './model.ts';
import type { StatusEntry } from './model.ts';

const entry = (part: Partial<StatusEntry>): StatusEntry => ({
  status: 'unknown',
  remark: null,
  decree: null,
  validFrom: null,
  validTo: null,
  dated: 'exact',
  printedDate: null,
  reason: null,
  source: 'daftar latihan',
  sourceDate: '2026-01-01',
  note: null,
  ...part,
});
const history = [
  entry({ status: 'valid', validFrom: '2020-01-01' }),
  entry({ status: 'suspended', validFrom: '2025-03-19', validTo: '2025-06-19' }),
  entry({ status: 'revoked', validFrom: '2026-01-29', decree: 'Kep. 1/2026' }),
];

describe('the licence on a day', () => {
  it.each([
    ['2019-12-31', 'unknown'],
    ['2020-01-01', 'valid'],
    ['2025-03-18', 'valid'],
    ['2025-03-19', 'suspended'],
    ['2025-06-19', 'suspended'],
    ['2025-06-20', 'unknown'],
    ['2026-01-29', 'revoked'],
    ['2030-01-01', 'revoked'],
  ] as const)('on %s is %s', (day, status) => {
    expect(statusOnDay(history, day).status).toBe(status);
  });
  it('says how old the deciding entry is', () => {
    expect(statusOnDay(history, '2026-02-08')).toMatchObject({ ageDays: 10, entry: { decree: 'Kep. 1/2026' } });
  });
  it('stays unknown when sources only list the name', () => {
    const listed = [entry({ remark: 'listed-status-unknown' }), entry({ remark: 'reported-licensed' })];
    expect(statusOnDay(listed, '2026-01-01').status).toBe('unknown');
    expect(mayRecruit('unknown')).toBeUndefined();
  });
  it('no longer vouches for a company that a complete list left out, but keeps a revocation', () => {
    expect(statusOnDay(history.slice(0, 1), '2026-01-01', '2025-12-01').status).toBe('unknown');
    expect(statusOnDay(history, '2026-06-01', '2026-05-01').status).toBe('revoked');
  });
  it('shows reports that contradict each other', () => {
    const both = [...history, entry({ remark: 'conflicting-report', validFrom: '2026-02-04' })];
    expect(statusOnDay(both, '2026-03-01').contradictions).toHaveLength(1);
  });
});

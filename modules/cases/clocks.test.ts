import { describe, expect, it } from 'vitest';
import { clockFor } from './clocks.ts';
import { mayAssign, ROLE_AUTHORITY, ROLE_ON_ARRIVAL } from './party-roles.ts';
import { PartyRole } from './model.ts';
import { setsFor, TASK_SETS } from './task-sets.ts';

const DAY = '2026-11-20';
describe('the clock of a hand-over', () => {
  it.each([
    ['IMIGRASI', 'POLRI', ['detained'], '1 jam'],
    ['IMIGRASI', 'POLRI', ['minor'], '1 jam'],
    ['KP2MI', 'POLRI', [], '1 hari kerja'],
    ['IMIGRASI', 'IMIGRASI', ['departing'], '1 jam'],
    ['IMIGRASI', 'IMIGRASI', [], '1 hari kerja'],
    ['IMIGRASI', 'DISNAKER', [], '3 hari kerja'],
    ['POLRI', 'UPTD_PPA', [], '24 jam'],
    ['IMIGRASI', 'UPTD_PPA', ['minor'], '24 jam'],
    ['DISNAKER', 'UPTD_PPA', [], '3 hari kerja'],
  ] as const)('%s → %s %j: %s', (fromAgency, toAgency, urgency, words) => {
    expect(clockFor({ fromAgency, toAgency, urgency }, DAY).words).toBe(words);
  });
  it('exists for every pair of agencies, and not before its rows begin', () => {
    expect(clockFor({ fromAgency: 'TNI', toAgency: 'PEMDES', urgency: [] }, DAY).code).toBe('usual');
    expect(() => clockFor({ fromAgency: 'TNI', toAgency: 'PEMDES', urgency: [] }, '2020-01-01')).toThrow(/no referral clock/);
  });
});

describe('roles in a case', () => {
  it('start as linked: arriving makes nobody a suspect or a victim', () => {
    expect(ROLE_ON_ARRIVAL).toBe('linked');
  });
  it('can be victim and suspect at once, but not the same twice', () => {
    expect(mayAssign('suspect', ['victim'], 'POLRI_PPA')).toEqual({ ok: true });
    expect(mayAssign('victim', ['suspect', 'witness'], 'UPTD_PPA')).toEqual({ ok: true });
    expect(mayAssign('victim', ['victim'], 'POLRI_PPA')).toEqual({ ok: false, reason: 'party/role-standing' });
  });
  it.each(PartyRole.options)('%s is said only by those with the authority', (role) => {
    const authority = ROLE_AUTHORITY[role];
    for (const account of ['POLRI_PPA', 'UPTD_PPA', 'DISNAKER_LTSA', 'ANALIS_INTELDAKIM'])
      expect(mayAssign(role, [], account).ok).toBe(authority === undefined || authority.has(account));
  });
});

describe('task sets', () => {
  it('fit the modus, with those for every case', () => {
    expect(setsFor('holding-house').map((set) => set.code)).toEqual(['every-case', 'holding-house', 'victim-service']);
    expect(setsFor('other').map((set) => set.code)).toEqual(['every-case', 'victim-service']);
    const codes = TASK_SETS.flatMap((set) => set.tasks.map((task) => `${set.code} ${task.code}`));
    expect(new Set(codes).size).toBe(codes.length);
  });
});

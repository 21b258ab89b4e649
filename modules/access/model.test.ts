import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { clearanceOf, mayHoldRole, outside, overlap, passwordFault, PERMISSIONS, RoleCode, ROLES, seesAllAccounts } from './model.ts';

describe('roles', () => {
  it('name permissions that exist, each once', () => {
    for (const role of RoleCode.options) {
      const granted = ROLES[role].permissions;
      expect(new Set(granted).size, role).toBe(granted.length);
      expect(granted.filter((one) => !PERMISSIONS.includes(one))).toEqual([]);
    }
    const used = new Set(RoleCode.options.flatMap((role) => ROLES[role].permissions));
    expect(PERMISSIONS.filter((one) => !used.has(one))).toEqual([]);
  });
  it('keep apart who works with people and who watches or administers', () => {
    for (const role of ['AUDITOR', 'PPDP', 'ADMINISTRATOR'] as const) {
      expect(
        ROLES[role].permissions.filter((one) => /^(report|case|application|person|alert)\./.test(one)),
        role,
      ).toEqual([]);
      expect(clearanceOf(role)).toBe(0);
      expect(seesAllAccounts(role)).toBe(true);
    }
    expect(RoleCode.options.filter((role) => ROLES[role].permissions.includes('audit.read'))).toEqual(['AUDITOR', 'PPDP']);
    expect(RoleCode.options.filter((role) => ROLES[role].permissions.includes('account.manage'))).toEqual(['ADMINISTRATOR']);
    expect(seesAllAccounts('KEPALA_KANTOR')).toBe(false);
  });
  it.each([
    ['PIMPASA', 'IMIGRASI', true],
    ['PIMPASA', 'POLRI', false],
    ['BABINSA', 'TNI', true],
    ['POLRI_PPA', 'IMIGRASI', false],
    ['KEPALA_KANTOR', 'DISNAKER', true],
    ['ADMINISTRATOR', 'PENGAWAS', true],
  ] as const)('%s in %s: %s', (role, agency, expected) => {
    expect(mayHoldRole(role, agency).ok).toBe(expected);
  });
});

describe('territories', () => {
  it('are outside when no part of the office covers them', () => {
    expect(outside(['35.05.01', '35.72'], ['35.05', '35.72'])).toBeUndefined();
    expect(outside(['35.05.01', '35.06'], ['35.05', '35.72'])).toBe('35.06');
    expect(outside(['35'], ['35.05'])).toBe('35');
    expect(outside(['94.01'], ['*'])).toBeUndefined();
    expect(outside(['35.05'], [])).toBe('35.05');
  });
  it('overlap when one code is valid twice on a day', () => {
    const row = (code: string, validFrom: string, validTo: string | null) => ({ code, validFrom, validTo });
    expect(overlap([row('35.05', '2025-01-01', '2025-12-31'), row('35.05', '2026-01-01', null)])).toBeUndefined();
    expect(overlap([row('35.05', '2025-01-01', '2026-01-01'), row('35.05', '2026-01-01', null)])).toBe('35.05');
    expect(overlap([row('35.05', '2025-01-01', null), row('35.06', '2025-01-01', null)])).toBeUndefined();
    expect(overlap([row('35.05', '2026-01-01', null), row('35.05', '2025-01-01', null)])).toBe('35.05');
  });
});

describe('passwords', () => {
  it.each([
    ['pendek', false],
    ['sawah-hijau-pagi', true],
    ['aaaaaaaaaaaaaaaa', false],
    ['imigrasi12345678', false],
    ['budi.blitar-12', false],
    ['kata sandi panjang dengan spasi', true],
    ['ü'.repeat(3) + 'njang-sekali', true],
    ['x'.repeat(201), false],
  ])('%s may be used: %s', (password, usable) => {
    expect(passwordFault(password, 'budi.blitar') === undefined).toBe(usable);
  });
  it('need no digits, signs or capitals: length and rarity are enough', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{14,40}$/), (password) => {
        fc.pre(new Set(password).size >= 5);
        expect(passwordFault(password, 'nobody.like.this')).toBeUndefined();
      }),
    );
  });
});

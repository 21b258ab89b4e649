import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf } from '../chance/calendar.ts';
import { Chance } from '../chance/chance.ts';
import { writeText } from './report-text.ts';
import type { ToldFacts } from './report-text.ts';
import { writeDay, writeMoney, writePhoneInText } from './word-shapes.ts';

const today = dayOf(2025, 5, 14);
const style = { today, typoPerToken: 0, language: 'jawa', topic: 'recruiting', official: false } as const;
const facts: ToldFacts = {
  recruiter: 'Zzx',
  phone: '081234567890',
  victim: 'Qqv',
  place: 'Wwplace',
  destination: 'MY',
  job: 'Jjob',
  pay: 8,
  departs: today + 20,
};

describe('texts of reports', () => {
  it('have thousands of skeletons for the same facts', () => {
    const chance = new Chance(9);
    const skeletons = new Set(
      Array.from({ length: 3000 }, () =>
        writeText(chance, facts, style)
          .toLowerCase()
          .replace(/[\d+.-]{4,}|\d+/g, '#')
          .replace(/\s+/g, ' '),
      ),
    );
    expect(skeletons.size).toBeGreaterThan(2900);
  });

  it('tell the recruiter, the number and the place whenever they are told', () => {
    const chance = new Chance(10);
    for (let at = 0; at < 300; at += 1) {
      const text = writeText(chance, facts, { ...style, official: at % 2 === 0 }).toLowerCase();
      expect(text).toContain('zzx');
      expect(text).toContain('wwplace');
      expect(text.replace(/o(?=\d)/g, '0').replace(/\D/g, '')).toContain('81234567890');
    }
  });

  it('tell nothing that is not told', () => {
    const chance = new Chance(11);
    for (let at = 0; at < 300; at += 1) {
      const text = writeText(chance, { recruiter: 'Zzx' }, style);
      expect(text).not.toMatch(/\d{6}|undefined|\{|\}/);
    }
  });

  it('name a day that is the day, whatever the shape', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 120 }), (seed, ahead) => {
        const written = writeDay(new Chance(seed), today + ahead, today);
        const { day, month } = dateOf(today + ahead);
        if (written.endsWith('hari lagi')) expect(written).toBe(`${ahead} hari lagi`);
        else if (/^(tanggal|tgl) \d+$/.test(written)) expect(written).toMatch(new RegExp(` ${day}$`));
        else if (written.includes('/')) expect(written).toBe(`${day}/${month}`);
        if (written === 'bulan depan') expect(month).toBe(6);
        if (written.startsWith('besok')) expect(ahead).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  it('keep the digits of a number and the millions of an amount in every shape', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 12 }), (seed, millions) => {
        const phone = writePhoneInText(new Chance(seed), '085712345678').replace(/^O/, '0').replace(/\D/g, '');
        expect(phone.endsWith('85712345678')).toBe(true);
        const money = writeMoney(new Chance(seed), millions);
        if (/\d/.test(money)) expect(money.replace(/\D/g, '')).toMatch(new RegExp(`^${millions}(000000)?$`));
      }),
      { numRuns: 300 },
    );
  });
});

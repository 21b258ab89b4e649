import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../bench/screening/seed.ts';
import { prepare } from '../../engines/screening/prepare.ts';
import { clockEnd, termEnd } from './clocks.ts';
import { letterOf, safeReason } from './letter.ts';
import type { LetterGround } from './letter.ts';
import { phraseOf } from './phrase.ts';
import { calendarOf } from '../territory/model.ts';

const data = shippedSeed();
const rules = { version: 'uji', data, prepared: prepare(data.catalogue) };
const ON = '2026-11-20';
const ground = (decision: Partial<LetterGround['decision']>): LetterGround => ({
  training: true,
  number: 'BLT-1',
  name: 'Siti Contoh',
  officeName: 'Kantor Imigrasi Contoh',
  officeAddress: null,
  officePhone: null,
  rules,
  offices: [],
  decision: {
    id: '',
    decision: 'REFUSED_NP_INDICATION',
    name: 'Ditolak',
    adverse: true,
    state: 'standing',
    onDay: ON,
    reasons: [],
    legalBases: [],
    papersAsked: [],
    bringBy: null,
    advice: null,
    overrides: false,
    overrideReason: 'alasan dalam',
    note: null,
    proposedBy: 'Budi',
    proposedAt: '2026-11-20T02:00:00Z',
    answeredBy: 'Bayu',
    standingOn: ON,
    deliverBy: null,
    objectionUntil: '2026-12-21',
    ...decision,
  },
});

describe('the letter', () => {
  it('prints nothing that could hurt the applicant when the recruiter reads it', () => {
    for (const { code, urgent, group } of data.catalogue.indicators)
      if (urgent !== null || group === 'network')
        expect(safeReason(rules, code, ON)).toBe('Ada keterangan yang masih perlu kami dalami bersama Anda.');
    const letter = JSON.stringify(
      letterOf(
        ground({
          reasons: [
            { code: 'K03', text: 'Diancam', fact: 'Pak Contoh mengancam' },
            { code: 'I11', text: '', fact: 'mengaku akan bekerja di pabrik' },
          ],
        }),
      ),
    );
    expect(letter).not.toMatch(/ancam|pabrik|alasan dalam/);
  });
  it('says how to object with the day it ends, and not when nothing was taken', () => {
    expect(letterOf(ground({})).objection.join(' ')).toMatch(/21 hari kerja, paling lambat 21 Desember 2026/);
    const approved = letterOf(ground({ decision: 'APPROVED_WITH_ADVICE', advice: 'Simpan nomor KBRI' }));
    expect(approved).toMatchObject({ objection: [], reasons: [], advice: 'Simpan nomor KBRI', title: 'Permohonan paspor Anda' });
  });
});

describe('terms', () => {
  const calendar = calendarOf([{ day: '2026-11-23', name: 'Libur contoh', kind: 'national', provisional: false, source: 'uji' }]);
  it('of the law are counted in working days, those of a decision in calendar days and months', () => {
    expect(clockEnd(data.vocabulary, calendar, 'OBJECTION_ANSWER', '2026-11-20')).toBe('2026-12-07');
    expect(termEnd('2026-11-20', { unit: 'day', count: 14 })).toBe('2026-12-04');
    expect(termEnd('2026-08-31', { unit: 'month', count: 6 })).toBe('2027-02-28');
  });
});

describe('the phrase of an answer', () => {
  const keys = { blindIndex: (_: string, value: string) => value };
  const said = (value: string) => phraseOf(keys, { type: 'text', value, clear: true });
  it('is the same for the same words and absent for a few words', () => {
    expect(said('Saya mau jalan-jalan ke Menara Petronas.')).toBe(said('saya  mau jalanjalan ke menara petronas'));
    expect(said('di hotel')).toBeNull();
    expect(phraseOf(keys, { type: 'choice', value: 'wisata' })).toBeNull();
  });
});

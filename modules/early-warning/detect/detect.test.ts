import { describe, expect, it } from 'vitest';
import { combine } from '../../../engines/warning/combine.ts';
import type { ApplicationFact, Draft, ReportFact, Tie } from './facts.ts';
import { basisWords, hundreds } from './facts.ts';
import { destinationCode } from '../destination.ts';
import { placedWithoutLicence, recruiterWithoutLicence } from './recruiter-without-licence.ts';
import { reportMeetsApplication } from './report-meets-application.ts';

const application = (id: string, more: Partial<ApplicationFact> = {}): ApplicationFact => ({
  id,
  number: `P-${id}`,
  agencyId: 'imigrasi',
  officeId: 'blitar',
  officeName: 'Kanim Blitar',
  territory: '35.05.01.2001',
  purpose: 'wisata',
  destination: 'MY',
  submittedOn: '2026-11-10',
  departsOn: null,
  outcome: null,
  decision: null,
  decidedOn: null,
  ...more,
});
const tie = (more: Partial<Tie> = {}): Tie => ({
  mentionId: 'm1',
  otherMentionId: 'm2',
  otherPersonId: 'p1',
  how: 'same',
  bits: 14,
  basis: ['nik'],
  ...more,
});
const report: ReportFact = {
  id: 'r',
  agencyId: 'imigrasi',
  officeId: 'blitar',
  territory: '35.05.01.2001',
  receivedOn: '2026-11-05',
  destination: 'MY',
  departsOn: null,
  immediateDanger: false,
  grade: null,
  verdict: null,
};
const levelOf = (draft: Draft | undefined): string => (draft === undefined ? 'no draft' : combine(draft.pieces).level);

describe('report meets application', () => {
  const meeting = (more: Partial<ApplicationFact> = {}, t: Partial<Tie> = {}) => ({
    application: application('a', more),
    personId: 'p1',
    ties: [tie({ how: 'shared', basis: ['phone'], bits: 0, ...t })],
  });
  it.each([
    ['an ungraded report and one phone, same destination', report, meeting(), 'look'],
    ['a reliable, confirmed report of danger and one phone', { ...report, grade: 'A1', immediateDanger: true }, meeting(), 'act'],
    ['a contradicted report', { ...report, verdict: 'contradicted', grade: 'D5' }, meeting(), 'none'],
    [
      'only a name that may be the same',
      { ...report, destination: null },
      meeting({ destination: 'SA' }, { how: 'review', bits: 3, basis: ['name'] }),
      'none',
    ],
  ] as const)('%s → %s', (_name, r, m, expected) => {
    expect(levelOf(reportMeetsApplication(r, [m], 'blitar'))).toBe(expected);
  });
  it('alerts only the office of the application', () => {
    expect(reportMeetsApplication(report, [meeting({ officeId: 'ponorogo' })], 'blitar')).toBeUndefined();
  });
});

const ENTRY = { remark: null, decree: 'Kep. 1', validFrom: '2026-01-29', validTo: null, dated: 'exact', printedDate: null, reason: null, source: 'uji', sourceDate: '2026-02-01', note: null } as const; // prettier-ignore
const ENDED = { how: 'revoked', on: '2026-01-29', entry: { ...ENTRY, status: 'revoked' }, contradicted: false } as const;

describe('recruiter without licence', () => {
  const naming = {
    source: { kind: 'application', id: 'a' },
    label: 'P-1',
    on: '2026-11-10',
    place: { agencyId: 'x', officeId: 'blitar', territory: null },
    departsOn: null,
    grade: null,
  } as const;
  it('alerts when an applicant names a revoked company, and says how old the register is', () => {
    const draft = recruiterWithoutLicence({ recruiterId: 'r', end: ENDED, words: 'dicabut sejak 29 Januari 2026', ageDays: 285 }, naming);
    expect(levelOf(draft)).toBe('look');
    expect(draft.unknowns.join(' ')).toMatch(/285 hari/);
  });
  const place = naming.place;
  const running = (n: number) =>
    Array.from({ length: n }, (_, at) => ({ id: `p${at}`, country: 'HK', step: 'berpaspor', on: '2026-10-12', left: at === 0 }));
  it('warns of one running placement after a decree, of several after a term that only ran out', () => {
    const finding = (how: 'revoked' | 'expired') => ({ recruiterId: 'r', end: { ...ENDED, how }, words: 'berakhir', ageDays: 1 });
    expect(levelOf(placedWithoutLicence(finding('revoked'), place, running(1), '2026-11-10'))).toBe('look');
    expect(levelOf(placedWithoutLicence(finding('expired'), place, running(1), '2026-11-10'))).toBe('none');
    const several = placedWithoutLicence(finding('expired'), place, running(2), '2026-11-10');
    expect(levelOf(several)).toBe('look');
    expect(several.pieces.map(({ sentence }) => sentence).join(' ')).toContain('Penempatan ke Hong Kong');
    expect(several.unknowns.join(' ')).toContain('sudah diperpanjang');
  });
  it('shows a dozen of many placements and says so', () => {
    const many = placedWithoutLicence({ recruiterId: 'r', end: ENDED, words: 'dicabut', ageDays: 1 }, place, running(15), '2026-11-10');
    expect(many.pieces).toHaveLength(13);
    expect(many.unknowns.join(' ')).toContain('Keadaan 3 penempatan lain');
  });
});

describe('destinations', () => {
  it.each([
    ['Malaysia', 'MY'],
    ['MY', 'MY'],
    ['katanya ke kamboja', 'KH'],
    ['luar negeri', null],
    [null, null],
  ])('%s → %s', (written, code) => {
    expect(destinationCode(written)).toBe(code);
  });
});

describe('words', () => {
  it('names kinds, never values', () => {
    expect(basisWords(['phone', 'address', 'phone'])).toBe('nomor telepon dan alamat');
    expect(basisWords([])).toBe('keterangan lain');
    expect(hundreds(2.449)).toBe(2_400);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TELLER_WORDS } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import { CaseView } from './contract.ts';
import { ShareField } from './model.ts';
import { partsOf } from './print.ts';
import { FIELDS_OFFERED, project } from './projection.ts';
import type { Lens } from './projection.ts';

const NOW = '2026-11-20T02:00:00.000Z';
const EARLIER = '2026-11-01T02:00:00.000Z';
const ids = Array.from({ length: 20 }, (_, n) => `01910000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`);
const id = (n: number): string => ids[n] ?? '';
const OWNER = { accountId: id(1), officeId: id(2) };
const RECEIVER = { accountId: id(3), officeId: id(4) };

const assessment = (kind: 'risk' | 'strength' | 'tppo', value: string, mark: string) => ({
  kind,
  value,
  reason: mark,
  articles: [],
  reassessOn: null,
  by: mark,
  agency: 'IMIGRASI',
  at: EARLIER,
});
/** Every text of the case carries the field that may show it, or `never`. */
const FILE: CaseFile = {
  head: {
    id: id(0),
    number: 'KSS-2026-000001',
    state: 'working',
    office: { id: id(2), name: 'Kantor pemilik' },
    agency: { id: id(5), name: 'IMIGRASI' },
    place: { code: '35.05.01.2001', full: '@place', regency: 'Kab. Blitar' },
    classification: 2,
    modus: '@summary',
    summary: '@summary',
    conductFrom: '2025-06-17',
    conductTo: '2025-06-18',
    risk: 'high',
    reassessOn: '2026-12-24',
    strength: 'fair',
    openedAt: EARLIER,
    movedAt: EARLIER,
    closedAt: null,
    outcome: '@never-outcome',
    mergedInto: { id: id(6), name: '@never-merged' },
    compartment: { id: id(7), name: '@never-compartment' },
    team: [{ id: id(1), name: '@never-team' }],
    version: 3,
    openTasks: 1,
    lateTasks: 1,
    openReferrals: 1,
    lateReferrals: 1,
  },
  parties: [
    {
      id: id(8),
      maskedName: '@identity-masked',
      fullName: '@never-full-name',
      personId: id(9),
      child: 'yes',
      canReveal: true,
      roles: [{ id: id(10), role: 'victim', from: '2026-11-01', to: null, basis: '@parties', agency: 'POLRI', by: '@parties' }],
    },
  ],
  facts: [
    {
      id: id(11),
      sentence: '@facts',
      element: 'cara',
      tag: 'penipuan',
      happenedOn: '2025-06-17',
      partyId: null,
      sourceKind: 'family',
      source: '@never-fact-source',
      grade: 'B2',
      agency: 'IMIGRASI',
      at: EARLIER,
      withdrawn: null,
    },
  ],
  evidence: [
    {
      id: id(12),
      kind: 'report',
      version: 1,
      frozenAt: EARLIER,
      sha256: '@evidence',
      sentence: '@evidence',
      lines: [
        { kind: TELLER_WORDS, sentence: '@never-teller', bits: null, source: '@never-source', grade: 'B2', at: null },
        { kind: 'departure', sentence: '@evidence', bits: 4.5, source: '@never-source', grade: 'B2', at: null },
      ],
      unknowns: ['@evidence'],
      link: '/laporan/@never-link',
      detached: null,
    },
  ],
  assessments: [
    assessment('risk', 'high', '@risk'),
    assessment('strength', 'fair', '@strength'),
    assessment('tppo', 'suspected', '@classifications'),
  ],
  tasks: [
    {
      id: id(13),
      title: '@tasks',
      officeId: id(2),
      office: { id: id(2), name: 'Kantor' },
      dueAt: EARLIER,
      late: true,
      state: 'open',
      answer: '@tasks',
      mine: false,
    },
  ],
  notes: [
    { id: id(14), visibility: 'own', text: '@never-own-note', by: 'a', office: 'b', at: EARLIER, authorId: id(1), officeId: id(2) },
    { id: id(15), visibility: 'unit', text: '@never-unit-note', by: 'a', office: 'b', at: EARLIER, authorId: id(1), officeId: id(2) },
    { id: id(16), visibility: 'agencies', text: '@notes', by: 'a', office: 'b', at: EARLIER, authorId: id(1), officeId: id(2) },
  ],
  steps: [{ kind: 'opened', at: EARLIER, by: '@never-step', office: '@never-step', reason: '@never-step', detail: { a: '@never-step' } }],
  referrals: [
    {
      id: id(17),
      kind: 'refer',
      state: 'pending',
      from: { id: id(2), name: '@never-referral' },
      to: { id: id(18), name: '@never-referral' },
      sentAt: EARLIER,
      dueAt: NOW,
      outcome: null,
    },
  ],
};

const receiver = (stage: 'offered' | 'accepted', fields: readonly ShareField[]): Lens => ({
  as: 'receiver',
  stage,
  fields: new Set(fields),
  ...RECEIVER,
});
/** Everything that leaves: the view as it goes over the wire, and the words of the print. */
const outputs = (lens: Lens): string => {
  const view = project(FILE, lens, NOW);
  return JSON.stringify([CaseView.parse(view), partsOf(view, new Map())]);
};
const marks = (text: string): string[] => [...new Set([...text.matchAll(/@([a-z-]+)/g)].map((found) => found[1] ?? ''))].toSorted();
/** The day of conduct and the day to look again have no text of their own: their digits are the mark. */
const DAYS = { time: ['2025-06-18', '18 Juni 2025'], risk: ['2026-12-24'] } as const;
const MARKED: readonly ShareField[] = [
  'summary',
  'place',
  'parties',
  'facts',
  'evidence',
  'classifications',
  'risk',
  'strength',
  'tasks',
  'notes',
];

describe('what a receiver sees', () => {
  it('is never more than the fields chosen, in no output, at no stage', () => {
    fc.assert(
      fc.property(fc.subarray([...ShareField.options]), fc.constantFrom('offered', 'accepted'), (fields, stage) => {
        const text = outputs(receiver(stage, fields));
        const allowed = fields.filter((field) => stage === 'accepted' || FIELDS_OFFERED.has(field));
        const expected = MARKED.filter((field) => allowed.includes(field)) as string[];
        if (allowed.includes('identity') && allowed.includes('parties')) expected.push('identity-masked');
        expect(marks(text)).toEqual(expected.toSorted());
        for (const [field, days] of Object.entries(DAYS))
          for (const one of days) if (!allowed.includes(field as ShareField)) expect(text).not.toContain(one);
      }),
      { numRuns: 400 },
    );
  });

  it('names nobody before the hand-over is accepted', () => {
    const view = project(FILE, receiver('offered', ShareField.options), NOW);
    expect([view.parties, view.facts, view.evidence, view.notes, view.tasks, view.place]).toEqual([null, null, null, null, null, null]);
    expect(view.summary).toBe('@summary');
  });

  it('opens a name only where parties and identity were shared', () => {
    const canReveal = (fields: readonly ShareField[]) =>
      project(FILE, receiver('accepted', fields), NOW).parties?.map((one) => [one.canReveal, one.personId]);
    expect(canReveal(['parties'])).toEqual([[false, null]]);
    expect(canReveal(['parties', 'identity'])).toEqual([[true, id(9)]]);
    expect(canReveal(['identity'])).toBeUndefined();
  });

  it('shows an office its own task, whatever else it sees', () => {
    const file = { ...FILE, tasks: FILE.tasks.map((task) => ({ ...task, officeId: RECEIVER.officeId })) };
    expect(project(file, receiver('accepted', ['summary']), NOW).tasks).toMatchObject([{ title: '@tasks', mine: true }]);
    expect(project(file, receiver('offered', ['summary']), NOW).tasks).toBeNull();
  });

  it('shows a note to its author and its office wherever the case is seen', () => {
    const seen = (reader: { accountId: string; officeId: string }) =>
      project(FILE, { as: 'receiver', stage: 'accepted', fields: new Set(), ...reader }, NOW).notes?.map((note) => note.text);
    expect(seen(RECEIVER)).toEqual([]);
    expect(seen({ accountId: id(19), officeId: OWNER.officeId })).toEqual(['@never-unit-note']);
    expect(seen(OWNER)).toEqual(['@never-own-note', '@never-unit-note', '@notes']);
  });
});

describe('what an owner sees', () => {
  it('is everything but full names and notes that others keep for themselves', () => {
    const text = outputs({ as: 'owner', ...OWNER });
    expect(marks(text)).not.toContain('never-full-name');
    const colleague = outputs({ as: 'owner', accountId: id(19), officeId: OWNER.officeId });
    expect(marks(text).filter((mark) => !marks(colleague).includes(mark))).toEqual(['never-own-note']);
  });
  it('never prints own and unit notes', () => {
    const print = JSON.stringify(partsOf(project(FILE, { as: 'owner', ...OWNER }, NOW), new Map()));
    expect(marks(print)).not.toContain('never-own-note');
    expect(marks(print)).not.toContain('never-unit-note');
    expect(marks(print)).toContain('notes');
  });
});

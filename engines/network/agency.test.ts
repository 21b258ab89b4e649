import { describe, expect, it } from 'vitest';
import { judgeAgency } from './agency.ts';
import type { AgencyFlow, AgencyPerson } from './agency.ts';
import type { EgoMember } from './shape.ts';

const member = (n: number, kind: EgoMember['kind'], more: Partial<EgoMember> = {}): EgoMember => ({
  event: `${kind[0]}${n}`,
  mention: kind === 'application' ? 'applicant' : 'person',
  kind,
  day: 100 + n,
  household: `house ${n}`,
  party: `visit ${n}`,
  village: '35.05.01.2001',
  destination: 'HK',
  facts: [],
  ...more,
});
const person = (n: number, odd: boolean): AgencyPerson => ({
  members: [member(n, 'application'), member(n, 'placement')],
  asked: true,
  odd,
});
const flow = (more: Partial<AgencyFlow> = {}): AgencyFlow => ({
  identifier: {
    key: 'agency:x',
    kind: 'company',
    shown: 'PT Contoh',
    hub: 'no',
    past: { households: 0, windows: 0 },
    population: 1000,
    degree: 6,
  },
  people: [1, 2, 3, 4, 5, 6].map((n) => person(n, n < 4)),
  risen: 6,
  usualPeople: 0.3,
  reports: [],
  usualReports: 0.01,
  standingOut: 0.05,
  looks: 40,
  ...more,
});

describe('judgeAgency', () => {
  it('finds a company that comes where it never worked and whose people tell odd stories', () => {
    const found = judgeAgency(flow());
    expect(found?.mayAlert).toBe(true);
    expect(found?.groups).toEqual(expect.arrayContaining(['network', 'story']));
    expect(found?.evidence.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(found?.bits ?? 0, 2);
  });
  it.each([
    ['its lawful twin: as many new people, good stories', { people: [1, 2, 3, 4, 5, 6].map((n) => person(n, false)) }],
    ['a large company at its usual pace', { people: [1, 2, 3, 4, 5, 6].map((n) => person(n, false)), usualPeople: 6, risen: 6 }],
    ['growth where nobody has applied yet', { people: [1, 2, 3, 4, 5, 6].map((n) => ({ ...person(n, false), asked: false })) }],
    [
      'one odd applicant of a large steady company',
      { people: Array.from({ length: 30 }, (_, n) => person(n, n === 0)), usualPeople: 30, risen: 30 },
    ],
  ])('%s never alerts', (_name, more) => {
    expect(judgeAgency(flow(more))?.mayAlert ?? false).toBe(false);
  });
  it('one person is no flow', () => {
    expect(judgeAgency(flow({ people: [person(1, true)] }))).toBeUndefined();
  });
  it('reports weigh by what a company of that size is usually told of', () => {
    const reports = [1, 2, 3].map((n) => member(n, 'report', { household: `reporter ${n}` }));
    const small = judgeAgency(flow({ reports }))?.bits ?? 0;
    const known = judgeAgency(flow({ reports, usualReports: 0.5 }))?.bits ?? 0;
    expect(small).toBeGreaterThan(judgeAgency(flow())?.bits ?? 0);
    expect(known).toBeLessThan(small);
  });
  it('reports on one company come in clusters and say less than a Poisson law would', () => {
    const told = (n: number): number => {
      const reports = Array.from({ length: n }, (_, at) => member(at, 'report', { household: `reporter ${at}` }));
      const lines = judgeAgency(flow({ reports, people: [1, 2].map((one) => person(one, true)) }))?.evidence ?? [];
      return lines.filter(({ group }) => group === 'report').reduce((sum, { bits }) => sum + bits, 0);
    };
    expect(told(1)).toBeGreaterThan(0);
    expect(told(3) - told(2)).toBeGreaterThan(0);
    // A Poisson law would say 5.3.
    expect(told(3)).toBeLessThan(4.5);
  });
  it('the more odd stories among as many, the more it says', () => {
    const bits = [0, 1, 2, 3, 4].map(
      (odd) => judgeAgency(flow({ people: [0, 1, 2, 3, 4, 5].map((n) => person(n, n < odd)), usualPeople: 6 }))?.bits ?? 0,
    );
    expect([...bits].sort((a, b) => a - b)).toEqual(bits);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { loadCodes } from '../../apps/cli/commands/simulate.ts';
import { buildGeography, namedScenario, simulate, sizes } from '../../engines/simulator/index.ts';
import type { RingTruth, SimulatedEvent } from '../../engines/simulator/index.ts';

/** A year of a Kanim against the anchors of the dossier (simulator §3); fails = nothing scored on such data counts. */
const SEED = 4;
type Application = Extract<SimulatedEvent, { stream: 'passport_application' }>;

const applications: { readonly event: Application; readonly household: string }[] = [];
const decisions: string[] = [];
const filed = new Set<string>();
/** Decisions without an application before them. */
const unknown: string[] = [];
const reports: string[] = [];
const streams = new Map<string, number>();
let rings: RingTruth[] = [];

beforeAll(async () => {
  const geography = buildGeography(await loadCodes(sizes.M.places), sizes.M.places);
  expect([geography.villages.length, Math.round(geography.population / 10_000)]).toEqual([540, 256]);
  const simulation = simulate(namedScenario('base')!, SEED, 'M', geography);
  for (const { event, mentions } of simulation.events()) {
    streams.set(event.stream, (streams.get(event.stream) ?? 0) + 1);
    if (event.stream === 'passport_application') {
      const person = mentions[0]!.person;
      filed.add(event.id);
      applications.push({ event, household: person.slice(0, person.lastIndexOf('/')) });
    }
    if (event.stream === 'passport_decision') {
      decisions.push(event.decision);
      if (!filed.has(event.application)) unknown.push(event.id);
    }
    if (event.stream === 'report') reports.push(event.id);
  }
  rings = simulation.rings();
}, 120_000);

const shareOf = (fits: (event: Application) => boolean): number =>
  applications.filter(({ event }) => fits(event)).length / applications.length;
const near = (value: number, anchor: number, tolerance: number): void => {
  expect(value).toBeGreaterThan(anchor - tolerance);
  expect(value).toBeLessThan(anchor + tolerance);
};

describe('a simulated year of Kanim Blitar', () => {
  it('has about 150 thousand events and the passports of 2022 to 2025', () => {
    near(
      [...streams.values()].reduce((sum, n) => sum + n, 0),
      150_000,
      25_000,
    );
    near(applications.length, 31_000, 3000);
    expect(unknown).toEqual([]);
  });

  it('mixes purposes as published', () => {
    const anchors = { tourism: 0.53, umrah: 0.19, pmi: 0.11, hajj: 0.1, formal_work: 0.04, study: 0.03 };
    for (const [purpose, anchor] of Object.entries(anchors))
      near(
        shareOf((event) => event.purpose === purpose),
        anchor,
        0.04,
      );
  });

  it('refuses between the 78 of 2022 and the 294 of 2023, and stops more for duplicates and missing papers', () => {
    const refused = decisions.filter((one) => one === 'REFUSED_NP_INDICATION' || one === 'POSTPONED_EXAMINATION').length;
    expect(refused).toBeGreaterThan(78);
    expect(refused).toBeLessThan(294);
    const papers = decisions.filter((one) => one === 'POSTPONED_INCOMPLETE' || one === 'REJECTED_SYSTEM_DUPLICATE').length;
    expect(papers).toBeGreaterThan(refused);
  });

  it('spreads telephones over households as assumed', () => {
    const households = new Map<string, Set<string>>();
    for (const { event, household } of applications)
      for (const phone of [event.applicant.phone, event.contact_phone]) {
        if (phone === undefined) continue;
        const digits = phone.replace(/\D/g, '').replace(/^62/, '0');
        const set = households.get(digits) ?? new Set();
        households.set(digits, set.add(household));
      }
    const sizesOf = [...households.values()].map((set) => set.size);
    const share = (fits: (n: number) => boolean): number => sizesOf.filter(fits).length / sizesOf.length;
    near(
      share((n) => n === 1),
      0.8,
      0.03,
    );
    near(
      share((n) => n === 2),
      0.13,
      0.03,
    );
    near(
      share((n) => n > 2),
      0.07,
      0.03,
    );
  });

  it('has pilgrims after Ramadan rather than in it, and travellers in the holidays', () => {
    const inMonth = (purpose: string, month: string): number =>
      applications.filter(({ event }) => event.purpose === purpose && event.occurred_at.slice(5, 7) === month).length;
    expect(inMonth('umrah', '08')).toBeGreaterThan(2 * inMonth('umrah', '03'));
    expect(inMonth('hajj', '01')).toBeGreaterThan(2 * inMonth('hajj', '06'));
    expect(inMonth('tourism', '06')).toBeGreaterThan(1.3 * inMonth('tourism', '03'));
  });

  it('gets between 2 and 21 useful reports of a hundred', () => {
    const ofRings = new Set(rings.flatMap(({ events }) => events));
    const useful = reports.filter((id) => ofRings.has(id)).length / reports.length;
    expect(useful).toBeGreaterThan(0.02);
    expect(useful).toBeLessThan(0.21);
  });

  it('has rings of published sizes at half to twice the rate of police cases', () => {
    // 855 case files in 115 days of 2023 among 285 million people (dossier: detection §1).
    const cases = ((855 * 365) / 115 / 285) * 2.56;
    expect(rings.length).toBeGreaterThan(cases / 2);
    expect(rings.length).toBeLessThan(cases * 2);
    const victims = rings.map((ring) => ring.victims.length).sort((a, b) => a - b);
    near(victims[Math.floor(victims.length / 2)]!, 8, 4);
    for (const ring of rings) for (const victim of ring.victims) expect(victim.departs_at > victim.recruited_at).toBe(true);
  });

  it('writes one name in a third of the older and of hardly any young applicant', () => {
    const oneWord = (from: number, to: number): number => {
      const cohort = applications.filter(
        ({ event: { applicant } }) => Number(applicant.birth_date?.slice(0, 4)) >= from && Number(applicant.birth_date?.slice(0, 4)) < to,
      );
      return cohort.filter(({ event }) => !event.applicant.full_name.includes(' ')).length / cohort.length;
    };
    near(oneWord(1940, 1990), 0.33, 0.04);
    near(oneWord(2005, 2030), 0.012, 0.008);
  });
});

import { describe, expect, it } from 'vitest';
import type { Told } from './events.ts';
import { kecamatan } from './fixtures/kecamatan.ts';
import { namedScenario, readScenario } from './scenarios/scenario.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { simulate } from './simulate.ts';
import type { SimulateOptions } from './simulate.ts';

function run(scenario: Scenario | string, seed = 1, options: SimulateOptions = {}) {
  const simulation = simulate(typeof scenario === 'string' ? namedScenario(scenario)! : scenario, seed, 'S', kecamatan, options);
  const told: Told[] = [...simulation.events()];
  return { told, events: told.map(({ event }) => event), rings: simulation.rings(), dataset: simulation.dataset };
}
/** A built-in scenario for the first days only. */
const first = (days: number, name: string): Scenario => readScenario({ format: 1, name, extends: name, days });
const changed = (parameters: Record<string, number>, days = 365): Scenario => readScenario({ format: 1, name: 'test', days, parameters });
const base = run('base', 2);

describe('a simulated district', () => {
  it('is the same to the byte for the same seed, and another for another seed', () => {
    const short = changed({}, 60);
    const bytes = (seed: number): string => {
      const { told, rings } = run(short, seed);
      return JSON.stringify([told, rings]);
    };
    expect(bytes(5)).toBe(bytes(5));
    expect(bytes(5)).not.toBe(bytes(6));
  });

  it('tells its events in order of arrival, inside its days, never before they happened, with ids of their own', () => {
    const { events, dataset } = base;
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    for (const [at, event] of events.entries()) {
      expect(event.arrived_at >= (events[at - 1]?.arrived_at ?? '')).toBe(true);
      expect(event.occurred_at <= event.arrived_at).toBe(true);
      expect(event.arrived_at.slice(0, 10) >= dataset.start && event.arrived_at.slice(0, 10) <= dataset.end).toBe(true);
    }
  });

  it('has a truth whose every reference is there, and whose mentions name whom the event names', () => {
    const { told, rings } = base;
    const events = new Map(told.map((one) => [one.event.id, one]));
    for (const ring of rings) {
      for (const id of [...ring.events, ...ring.victims.flatMap((victim) => victim.events)]) expect(events.has(id), id).toBe(true);
      for (const victim of ring.victims) {
        expect(victim.departs_at > victim.recruited_at).toBe(true);
        for (const id of victim.events) expect(ring.events).toContain(id);
      }
      expect(ring.first_departure_at).toBe(ring.victims.map(({ departs_at }) => departs_at).sort()[0] ?? null);
    }
    for (const { event, mentions } of told)
      for (const { mention } of mentions) {
        if (/^\d+$/.test(mention)) expect(event.stream === 'report' && event.mentions?.[Number(mention)]).toBeTruthy();
        if (mention === 'guarantor') expect(event.stream === 'passport_application' && event.guarantor).toBeTruthy();
      }
  });

  it('answers every application, and every decision refers to an application that came before', () => {
    const seen = new Set<string>();
    for (const event of base.events) {
      if (event.stream === 'passport_application') seen.add(event.id);
      if (event.stream === 'passport_decision') expect(seen.has(event.application)).toBe(true);
    }
  });

  it('leaves no word of the truth in what detectors see', () => {
    const text = JSON.stringify(base.events);
    expect(text).not.toMatch(/\d{2}\.\d{4}\/\d+\/\d/);
    expect(
      base.told
        .find(({ event }) => event.stream === 'passport_application')
        ?.mentions.every(({ person }) => /\d{2}\.\d{4}\/\d+\/\d/.test(person)),
    ).toBe(true);
    for (const ring of base.rings) expect(text).not.toContain(`"${ring.id}"`);
  });

  it('shows the traces of rings: a number or an account that several of its events share', () => {
    const { rings, events } = run('rich', 2);
    const shown = new Map(events.map((event) => [event.id, JSON.stringify(event).replaceAll('-', '')]));
    const traced = rings.filter(({ identifiers, events: own }) =>
      identifiers.some(({ kind, value }) => {
        const trace = kind === 'phone' ? value.slice(3) : value;
        return own.filter((id) => shown.get(id)?.includes(trace) === true).length > 1;
      }),
    );
    expect(rings.length).toBeGreaterThan(2);
    expect(traced.length).toBeGreaterThan(rings.length / 3);
  });
});

describe('scenarios of a district', () => {
  it('no-ring has no ring, and all its accusations are noise', () => {
    const { rings, told } = run(first(200, 'no-ring'));
    expect(rings).toEqual([]);
    const reports = told.filter(({ event }) => event.stream === 'report');
    expect(reports.length).toBeGreaterThan(10);
    expect(reports.every(({ noise }) => noise !== undefined)).toBe(true);
  });

  it('twice the noise gives about twice the false reports and leaves the rings alone', () => {
    const noisy = (rate: number) => {
      const { told, rings } = run(changed({ noisePerHundredThousandWeek: rate, outreachPerVillage: 0 }, 200), 4);
      return {
        reports: told.filter(({ event, noise }) => event.stream === 'report' && noise !== undefined).length,
        victims: rings.map(({ victims }) => victims.length),
      };
    };
    const [once, twice] = [noisy(3), noisy(6)];
    expect(twice.reports / once.reports).toBeGreaterThan(1.5);
    expect(twice.reports / once.reports).toBeLessThan(2.6);
    expect(twice.victims).toEqual(once.victims);
  });

  it('a hoax comes from new accounts within a few days and names one honest agent', () => {
    const { told } = run(first(270, 'hoax'));
    const hoax = told.filter(({ noise }) => noise === 'coordinated_hoax');
    expect(hoax.length).toBeGreaterThan(15);
    const earlier = new Set(
      told.flatMap(({ event, noise }) => (event.stream === 'report' && noise !== 'coordinated_hoax' ? [event.reporter?.key] : [])),
    );
    for (const { event } of hoax)
      if (event.stream === 'report' && event.reporter !== undefined) expect(earlier.has(event.reporter.key)).toBe(false);
  });

  it('in an outage no report arrives, and those written meanwhile come when it ends', () => {
    const reports = run(first(175, 'report-outage'), 4).events.filter(({ stream }) => stream === 'report');
    const arrivedIn = (from: string, to: string): number =>
      reports.filter(({ arrived_at: at }) => at.slice(0, 10) >= from && at.slice(0, 10) < to).length;
    expect(arrivedIn('2025-05-31', '2025-06-21')).toBe(0);
    const waited = reports.filter(({ occurred_at, arrived_at }) => arrived_at.startsWith('2025-06-21') && occurred_at < '2025-06-20');
    expect(waited.length).toBeGreaterThan(0);
  });

  it('the umrah season has more pilgrims, and an agency that the register learns of late', () => {
    const pilgrims = (name: string) =>
      run(first(200, name), 3).events.filter((event) => event.stream === 'passport_application' && event.purpose === 'umrah').length;
    expect(pilgrims('umrah-season')).toBeGreaterThan(pilgrims('base') * 1.25);
  });

  it('half the register is missing when it is half complete', () => {
    const known = (name: string) => run(first(7, name), 8).events.filter(({ stream }) => stream === 'agency_registry').length;
    expect(known('half-registry') / known('base')).toBeGreaterThan(0.35);
    expect(known('half-registry') / known('base')).toBeLessThan(0.85);
  });

  it('in the closed loop officers stop rings; observing only, they change nothing', () => {
    const busy = changed({ visitsPerOfficerWeek: 40, reportPerVictim: 0.5, ringsPerKanimWeek: 1 }, 200);
    const open = run(busy, 6);
    const closed = run(busy, 6, { closedLoop: true });
    const recruited = ({ rings }: typeof open): number => rings.reduce((sum, { events }) => sum + events.length, 0);
    expect(recruited(closed)).toBeLessThan(recruited(open));
    expect(closed.events.some((event) => event.stream === 'officer_action' && event.kind === 'confirmed')).toBe(true);
  });
});

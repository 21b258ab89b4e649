import { describe, expect, it } from 'vitest';
import { isoDay, readDay } from './chance/calendar.ts';
import type { SimulatedEvent } from './events.ts';
import { kecamatan } from './fixtures/kecamatan.ts';
import { readScenario } from './scenarios/scenario.ts';
import { simulate } from './simulate.ts';
import type { SimulateOptions } from './simulate.ts';

const withRings = (parameters: Record<string, number>) =>
  readScenario({ format: 1, name: 'test', extends: 'rich', days: 150, parameters: { ringsPerKanimWeek: 1.2, ...parameters } });
function run(options: SimulateOptions, parameters: Record<string, number> = {}) {
  const simulation = simulate(withRings(parameters), 3, 'S', kecamatan, options);
  const events: SimulatedEvent[] = [...simulation.events()].map(({ event }) => event);
  return { events, rings: simulation.rings(), dataset: simulation.dataset };
}
const applications = (events: readonly SimulatedEvent[]) =>
  events.flatMap((event) => (event.stream === 'passport_application' ? [event] : []));
const drawn = run({});

describe('a district that is written on other days', () => {
  const later = run({ writtenFrom: '2026-06-01' });
  const days = readDay('2026-06-01')! - readDay('2025-01-01')!;
  const moved = (instant: string): string => isoDay(readDay(instant.slice(0, 10))! + days) + instant.slice(10);

  it('has the same people doing the same things so many days later', () => {
    expect(later.events.map(({ occurred_at, arrived_at }) => [occurred_at, arrived_at])).toEqual(
      drawn.events.map(({ occurred_at, arrived_at }) => [moved(occurred_at), moved(arrived_at)]),
    );
    expect(applications(later.events).map(({ applicant }) => applicant)).toEqual(
      applications(drawn.events).map(({ applicant }) => applicant),
    );
    expect(later.dataset.start).toBe('2026-06-01');
  });

  it('plans its departures, and tells its truth, in the same days', () => {
    const planned = (events: readonly SimulatedEvent[]) => applications(events).flatMap(({ departure_date }) => departure_date ?? []);
    expect(planned(drawn.events).length).toBeGreaterThan(10);
    expect(planned(later.events)).toEqual(planned(drawn.events).map(moved));
    expect(later.rings.map((ring) => ring.first_departure_at)).toEqual(
      drawn.rings.map(({ first_departure_at: day }) => (day === null ? null : moved(day))),
    );
  });
});

describe('a district with marks in the place of numbers', () => {
  const known = new Map<string, string>();
  const marked = run({
    mark: (kind, value) => {
      const key = `${kind} ${value}`;
      if (!known.has(key)) known.set(key, kind === 'phone' ? `08990000${String(known.size).padStart(4, '0')}` : `${kind}-${known.size}`);
      return known.get(key)!;
    },
  });

  it('shows no drawn number, account, plate, handle or company in any field or text', () => {
    const text = JSON.stringify(marked.events);
    const values = [...known.keys()].map((key) => key.slice(key.indexOf(' ') + 1));
    expect(values.length).toBeGreaterThan(200);
    expect(values.filter((value) => text.includes(value))).toEqual([]);
  });

  it('keeps who shares what: the same marks stand where the same numbers stood', () => {
    const pattern = (events: readonly SimulatedEvent[]): number[] => {
      const first = new Map<string, number>();
      return applications(events).flatMap(({ payer_account: account }) => {
        if (account === undefined) return [];
        if (!first.has(account)) first.set(account, first.size);
        return [first.get(account) ?? -1];
      });
    };
    expect(pattern(marked.events)).toEqual(pattern(drawn.events));
  });

  it('tells its truth in the same marks', () => {
    const shown = JSON.stringify(marked.rings.map(({ identifiers }) => identifiers));
    expect(marked.rings.length).toBeGreaterThan(2);
    expect(shown).toContain('+62899');
    for (const ring of drawn.rings)
      for (const { kind, value } of ring.identifiers) if (kind === 'bank_account') expect(shown).not.toContain(value);
  });
});

describe('counters that ask who pays or fetches', () => {
  const asked = run({}, { counterAsksFetcher: 1 });
  const numbers = (events: readonly SimulatedEvent[]): number =>
    applications(events).filter(({ contact_phone, guarantor }) => contact_phone !== undefined || guarantor?.phone !== undefined).length;

  it('change nothing but that answer', () => {
    const rest = (events: readonly SimulatedEvent[]) =>
      events.map((event) => {
        if (event.stream !== 'passport_application') return event;
        const { guarantor: _, contact_phone: __, ...others } = event;
        return others;
      });
    expect(rest(asked.events)).toEqual(rest(drawn.events));
  });

  it('write one more number on most forms, and on those of rings now and then that of a member', () => {
    expect(numbers(asked.events)).toBeGreaterThan(numbers(drawn.events) * 1.15);
    const ofRings = (given: typeof drawn): number => {
      const forms = new Map(given.events.map((event) => [event.id, JSON.stringify(event).replaceAll(/[ -]/g, '')]));
      return given.rings.reduce((sum, { events, identifiers }) => {
        const phones = identifiers.flatMap(({ kind, value }) => (kind === 'phone' ? [value.slice(3)] : []));
        return sum + events.filter((id) => phones.some((phone) => forms.get(id)?.includes(phone) === true)).length;
      }, 0);
    };
    expect(ofRings(asked)).toBeGreaterThan(ofRings(drawn));
  });

  it('are a share: at a half of them, some forms have the answer and some do not', () => {
    const half = numbers(run({}, { counterAsksFetcher: 0.5 }).events);
    expect(half).toBeGreaterThan(numbers(drawn.events));
    expect(half).toBeLessThan(numbers(asked.events));
  });
});

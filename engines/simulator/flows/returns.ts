import { MINUTES_A_DAY } from '../chance/calendar.ts';
import type { Chance } from '../chance/chance.ts';
import { weightedNames } from '../chance/weighted.ts';
import type { ReturnEvent } from '../events.ts';
import type { Person } from '../people/residents.ts';
import { MISSING, writeNik } from '../writing/corrupt-fields.ts';
import { writeName } from '../writing/corrupt-name.ts';
import type { Collector } from '../world/post.ts';
import { drawPerson } from '../world/world.ts';
import type { World } from '../world/world.ts';
import words from './agency-words.json' with { type: 'json' };

const FROM = weightedNames(words.destinations);
const KINDS = weightedNames({ returned: 0.86, deported: 0.1, repatriated: 0.04 });

/** Somebody comes home. */
export function sendReturn(
  world: World,
  chance: Chance,
  person: Person,
  day: number,
  kind: ReturnEvent['kind'],
  from: string,
  belongsTo: readonly Collector[] = [],
): void {
  const body: Omit<ReturnEvent, 'id' | 'occurred_at' | 'arrived_at'> = {
    stream: 'return',
    full_name: writeName(chance, person.name, 'registry', 0),
    kind,
  };
  if (!chance.happens(kind === 'returned' ? MISSING.registry.nik : 0.2)) body.nik = writeNik(chance, person);
  if (!chance.happens(MISSING.registry.village)) body.village_code = person.village.code;
  body.from_country = from;
  const occurred = day * MINUTES_A_DAY + 360 + chance.below(900);
  world.post.send({
    body,
    occurred,
    arrived: occurred + Math.round(chance.exponential(3 * MINUTES_A_DAY)),
    mentions: [{ mention: 'person', person: person.key }],
    belongsTo,
  });
}

/** Workers whose time is over, and those sent home. */
export function openReturns(world: World): (day: number) => void {
  const perDay = (world.settings.returnsPerMillion * world.millions) / 365;
  return (day) => {
    const chance = world.residents.stream(53, day);
    for (let left = chance.poisson(perDay); left > 0; left -= 1) {
      const kind = KINDS.draw(chance);
      const person = drawPerson(
        world,
        chance,
        world.leaving.draw(chance).at,
        { least: 21, most: 52, sex: chance.happens(0.65) ? 'P' : 'L' },
        day,
      );
      sendReturn(world, chance, person, day, kind, kind === 'deported' ? chance.pick(['MY', 'MY', 'MY', 'SA', 'TW']) : FROM.draw(chance));
    }
  };
}

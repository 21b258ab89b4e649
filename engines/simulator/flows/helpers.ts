import { weighted } from '../chance/weighted.ts';
import type { Weighted } from '../chance/weighted.ts';
import type { Person } from '../people/residents.ts';
import { drawPerson } from '../world/world.ts';
import type { World } from '../world/world.ts';

/** Village clerks, phone shops and returned workers who fill in forms for neighbours, with their own number. */
export type Helpers = (village: number) => Weighted<{ readonly person: Person }>;

const HELPERS_A_VILLAGE = 3;

/** The helpers of a village, busy ones first; made when first needed. */
export function openHelpers(world: World): Helpers {
  const known = new Map<number, ReturnType<Helpers>>();
  return (village) => {
    let helpers = known.get(village);
    if (helpers === undefined) {
      const chance = world.residents.stream(42, village);
      const people = Array.from({ length: HELPERS_A_VILLAGE }, () => ({
        person: drawPerson(world, chance, village, { least: 22, most: 58 }, world.start),
      }));
      known.set(village, (helpers = weighted(people, (_, at) => 1 / (at + 3))));
    }
    return helpers;
  };
}

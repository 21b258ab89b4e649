import { weighted } from '../chance/weighted.ts';
import type { Weighted } from '../chance/weighted.ts';
import type { Person } from '../people/residents.ts';
import { drawPerson } from '../world/world.ts';
import type { World } from '../world/world.ts';

/** Village clerks, phone shops and returned workers who fill in forms for neighbours, with their own number. */
export type FormFillers = (village: number) => Weighted<{ readonly person: Person }>;

const HELPERS_A_VILLAGE = 5;

/** The fillers of a village, busy ones first; made when first needed. */
export function openFormFillers(world: World): FormFillers {
  const known = new Map<number, ReturnType<FormFillers>>();
  return (village) => {
    let fillers = known.get(village);
    if (fillers === undefined) {
      const chance = world.residents.stream(42, village);
      const people = Array.from({ length: HELPERS_A_VILLAGE }, () => ({
        person: drawPerson(world, chance, village, { least: 22, most: 58 }, world.start),
      }));
      known.set(village, (fillers = weighted(people, (_, at) => 1 / (at + 6))));
    }
    return fillers;
  };
}

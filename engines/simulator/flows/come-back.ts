import type { Chance } from '../chance/chance.ts';
import { applyForPassport } from '../desk/apply.ts';
import type { Visit } from '../desk/apply.ts';
import type { Decision } from '../desk/interview.ts';
import { officeOf, otherOffice } from '../world/world.ts';
import type { World } from '../world/world.ts';

/** Who was sent away comes again (our choice): with the papers, or refused, now and then at another office. */
const AFTER_REFUSAL = 0.45;
const AFTER_INCOMPLETE = 0.75;
/** The refused try elsewhere twice as often as a ring sends its people there at first. */
const ELSEWHERE = 2;

/** Puts a second application into the agenda where the first one failed. */
export function comeBack(world: World, chance: Chance, visit: Visit, told: Decision & { readonly on: number }): void {
  if (!told.refused && told.decision !== 'POSTPONED_INCOMPLETE') return;
  if (!chance.happens(told.refused ? AFTER_REFUSAL : AFTER_INCOMPLETE)) return;
  const own = officeOf(visit.person.village.regencyCode);
  const office = told.refused && chance.happens(world.settings.secondOffice * ELSEWHERE) ? otherOffice(chance, own) : own;
  const day = told.on + Math.round(chance.lognormal(told.refused ? 20 : 9, 0.6)) + 1;
  if (day >= world.end) return;
  const again: Visit = { ...visit, day, office, latent: { ...visit.latent, papers: true }, minute: 480 + chance.below(400) };
  world.agenda.on(day, () => void applyForPassport(world, chance, again));
}

import type { Chance } from '../chance/chance.ts';
import { applyForPassport } from '../desk/apply.ts';
import type { Visit } from '../desk/apply.ts';
import type { Latent } from '../desk/interview.ts';
import { ordinaryExtras } from '../desk/ordinary.ts';
import { tellStory } from '../desk/stories.ts';
import { drawPerson } from '../world/world.ts';
import type { World } from '../world/world.ts';
import { comeBack } from './come-back.ts';
import type { FormFillers } from './form-fillers.ts';

const DESTINATIONS = ['MY', 'MY', 'MY', 'SG', 'TW', 'HK', 'SA'];

/**
 * People who will look for work on a visitor's visa, led by nobody: refused now and then, and no ring.
 * @param travellers  expected tourists of the day
 * @source dossier: detection §1 (most flagged people are not trafficked)
 */
export function sendQuietWorkers(world: World, fillers: FormFillers, chance: Chance, day: number, travellers: number): void {
  for (let left = chance.poisson(travellers * world.settings.quietWorkers); left > 0; left -= 1) {
    const person = drawPerson(world, chance, world.leaving.draw(chance).at, { least: 19, most: 45 }, day);
    const purpose = chance.pick(['tourism', 'tourism', 'family_visit', 'umrah']);
    const destination = purpose === 'umrah' ? 'SA' : chance.pick(DESTINATIONS);
    const { invitedBy, ...extras } = ordinaryExtras(world, fillers, chance, person, purpose, destination, day);
    const latent: Latent = {
      plan: false,
      coached: 0.25,
      payer: chance.pick(['self', 'self', 'family', 'family', 'other_person']),
      familyKnows: chance.happens(0.9),
      firstPassport: chance.happens(0.6),
      papers: chance.happens(0.45),
      story: tellStory(chance, chance.happens(0.4) ? 'plain' : purpose, destination),
      invitedBy,
    };
    const visit: Visit = {
      ...extras,
      person,
      day,
      purpose,
      destination,
      latent,
      departs: day + 10 + chance.below(60),
      noise: 'quiet_worker',
    };
    comeBack(world, chance, visit, applyForPassport(world, chance, visit));
  }
}

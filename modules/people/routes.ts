import { handle } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { answerAsSecond } from './commands/answer-as-second.ts';
import { judgePair } from './commands/judge-pair.ts';
import { revealPerson } from './commands/reveal-person.ts';
import { revealThing } from './commands/reveal-thing.ts';
import { settleThing } from './commands/settle-thing.ts';
import { undoJudgement } from './commands/undo-judgement.ts';
import * as contract from './contract.ts';
import { getPerson } from './queries/get-person.ts';
import { getThing } from './queries/get-thing.ts';
import { listReviews } from './queries/list-reviews.ts';
import { searchPeople } from './queries/search-people.ts';

export const peopleRoutes: readonly Route[] = [
  handle(contract.searchPeople, searchPeople),
  handle(contract.getPerson, getPerson),
  handle(contract.revealPerson, revealPerson),
  handle(contract.getThing, getThing),
  handle(contract.revealThing, revealThing),
  handle(contract.settleThing, settleThing),
  handle(contract.listReviews, listReviews),
  handle(contract.judgePair, judgePair),
  handle(contract.undoJudgement, undoJudgement),
  handle(contract.answerAsSecond, answerAsSecond),
];

import type { Reply } from '../../../platform/contract/endpoint.ts';
import type { getPerson, revealPerson } from '../contract.ts';

export type PersonView = Reply<typeof getPerson>;
export type RevealedPerson = Reply<typeof revealPerson>;

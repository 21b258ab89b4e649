import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type * as contract from '../contract.ts';
import { lawOn } from '../law.ts';

export const getLaw = async ({ query }: In<typeof contract.getLaw>): Promise<Out<typeof contract.getLaw>> => lawOn(query.on);

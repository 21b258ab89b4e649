import type { Tx } from '../../platform/db/on-client.ts';
import * as store from './store.ts';

/** Door of the recruiters module. */
export { licenceEnds, matchRecruiter, statusOn } from './match-recruiter.ts';
export { licenceEnd, licenceEndWords } from './licence-end.ts';
export type { LicenceEnd } from './licence-end.ts';
export type { RecruiterCandidate } from './match-recruiter.ts';
export { schemeStatus } from './scheme-status.ts';
export type { DestinationStatus } from './scheme-status.ts';
export { recruiterReferences } from './reference.ts';
export type { LicenceStatus, StatusEntry, StatusOnDay } from './model.ts';

/** Numbers of registered companies and offices: hubs, which connect nobody. `reason` is ready to show. */
export const officialPhones = async (tx: Tx): Promise<{ value: string; reason: string }[]> =>
  (await store.officialPhones(tx)).map(({ phone, owner }) => ({ value: phone, reason: `Nomor resmi ${owner}` }));

/** @returns the registered name; `undefined` when there is no such recruiter within reach */
export const recruiterName = async (tx: Tx, id: string): Promise<string | undefined> => (await store.findRecruiter(tx, id))?.name;

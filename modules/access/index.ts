/** Door of the access module for server code of higher modules and apps. */
export { accessCleanUp, accessHandlers } from './jobs.ts';
export { createAccountDirectly } from './create-directly.ts';
export type { DirectAccount } from './create-directly.ts';
export { authenticator } from './session.ts';
export { addTrainingAccounts, agenciesAndOffices, TRAINING_PASSWORD } from './reference.ts';
export { notify } from './notices.ts';
export type { NewNotice } from './notices.ts';
export { headsOf, officesFor, superiorOf } from './routing.ts';
export type { Superior } from './routing.ts';
export type { RoutedOffice } from './store-routing.ts';
export { revokeShare, share, sharesOf } from './shares.ts';
export type { NewShare, OpenShare } from './shares.ts';
export type { Receiver, SubjectRef } from './store-shares.ts';

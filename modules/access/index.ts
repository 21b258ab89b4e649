/** Door of the access module for server code of higher modules and apps. */
export { authenticator } from './session.ts';
export { addTrainingAccounts, agenciesAndOffices, TRAINING_PASSWORD } from './reference.ts';

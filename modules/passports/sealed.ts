import { z } from 'zod';
import type { Keyring } from '../../platform/crypto/keyring.ts';
import { AnswerValue, Details, PaperFacts } from './model.ts';
import type { Details as DetailsValue, PaperFacts as PaperFactsValue } from './model.ts';

/** What is personal in this module's tables, sealed and opened here and nowhere else. Each value opens only with its own row. */
const seal = (keys: Keyring, value: unknown, bound: string): Buffer => keys.seal('identifier', JSON.stringify(value), bound);
const open = (keys: Keyring, sealed: Uint8Array, bound: string): unknown => JSON.parse(keys.openText('identifier', sealed, bound));

export const sealDetails = (keys: Keyring, id: string, details: DetailsValue): Buffer => seal(keys, details, id);
export const openDetails = (keys: Keyring, id: string, sealed: Uint8Array): DetailsValue => Details.parse(open(keys, sealed, id));

export const sealPaper = (keys: Keyring, application: string, code: string, facts: PaperFactsValue): Buffer =>
  seal(keys, facts, `${application} ${code}`);
export const openPaper = (keys: Keyring, application: string, code: string, sealed: Uint8Array): PaperFactsValue =>
  PaperFacts.parse(open(keys, sealed, `${application} ${code}`));

/** Free text and names with numbers are sealed; the other forms are structured columns. */
export const isPersonal = (value: AnswerValue): boolean => value.type === 'text' || value.type === 'person-phone';
export const sealAnswer = (keys: Keyring, id: string, value: AnswerValue): Buffer => seal(keys, value, id);
export const openAnswer = (keys: Keyring, row: { id: string; value: unknown; sealed_value: Buffer | null }): AnswerValue =>
  AnswerValue.parse(row.sealed_value === null ? row.value : open(keys, row.sealed_value, row.id));

export const sealText = (keys: Keyring, bound: string, text: string): Buffer => keys.seal('narrative', text, bound);
export const openText = (keys: Keyring, bound: string, sealed: Uint8Array): string => keys.openText('narrative', sealed, bound);

/** Words of a decision: facts of its reasons by code, advice, and why it was overridden, returned or withdrawn. */
const DecisionWords = z.object({
  facts: z.record(z.string(), z.string()),
  advice: z.string().nullable(),
  overrideReason: z.string().nullable(),
  note: z.string().nullable(),
});
export type DecisionWords = z.infer<typeof DecisionWords>;
export const sealWords = (keys: Keyring, id: string, words: DecisionWords): Buffer => keys.seal('narrative', JSON.stringify(words), id);
export const openWords = (keys: Keyring, id: string, sealed: Uint8Array): DecisionWords =>
  DecisionWords.parse(JSON.parse(keys.openText('narrative', sealed, id)));

const ObjectionWords = z.object({ grounds: z.string(), answer: z.string().nullable() });
export type ObjectionWords = z.infer<typeof ObjectionWords>;
export const sealObjection = (keys: Keyring, id: string, words: ObjectionWords): Buffer =>
  keys.seal('narrative', JSON.stringify(words), id);
export const openObjection = (keys: Keyring, id: string, sealed: Uint8Array): ObjectionWords =>
  ObjectionWords.parse(JSON.parse(keys.openText('narrative', sealed, id)));

/** Whom a follow-up contacts and what it explains: all that its receiver learns. */
const FollowUpContact = z.object({
  name: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  villageCode: z.string(),
  explain: z.string(),
});
export type FollowUpContact = z.infer<typeof FollowUpContact>;
export const sealContact = (keys: Keyring, id: string, contact: FollowUpContact): Buffer => seal(keys, contact, id);
export const openContact = (keys: Keyring, id: string, sealed: Uint8Array): FollowUpContact =>
  FollowUpContact.parse(open(keys, sealed, id));

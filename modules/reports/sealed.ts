import { z } from 'zod';
import type { Keyring } from '../../platform/crypto/keyring.ts';
import { IdentifierKind } from '../people/model.ts';

/** What is stored encrypted, and how. Each value opens only with the id of the row it belongs to. */
const Story = z.object({ what: z.string(), placeDetail: z.string().optional(), when: z.string().optional() });
export type Story = z.infer<typeof Story>;
export const sealStory = (keys: Keyring, reportId: string, story: Story): Buffer =>
  keys.seal('narrative', JSON.stringify(Story.parse(story)), reportId);
export const openStory = (keys: Keyring, reportId: string, sealed: Uint8Array): Story =>
  Story.parse(JSON.parse(keys.openText('narrative', sealed, reportId)));

/** Why it was graded and judged so. */
const Judgement = z.object({ reason: z.string(), verdictReason: z.string().optional() });
export type Judgement = z.infer<typeof Judgement>;
export const sealJudgement = (keys: Keyring, reportId: string, judgement: Judgement): Buffer =>
  keys.seal('narrative', JSON.stringify(judgement), reportId);
export const openJudgement = (keys: Keyring, reportId: string, sealed: Uint8Array): Judgement =>
  Judgement.parse(JSON.parse(keys.openText('narrative', sealed, reportId)));

/** Somebody named in a report, as typed. */
const Words = z.object({
  name: z.string().optional(),
  phones: z.array(z.string()),
  identifiers: z.array(z.object({ kind: IdentifierKind, value: z.string() })).default([]),
  note: z.string().optional(),
});
export type Words = z.input<typeof Words>;
export const sealWords = (keys: Keyring, rowId: string, words: Words): Buffer =>
  keys.seal('identifier', JSON.stringify(Words.parse(words)), rowId);
export const openWords = (keys: Keyring, rowId: string, sealed: Uint8Array): z.output<typeof Words> =>
  Words.parse(JSON.parse(keys.openText('identifier', sealed, rowId)));

/** Who reported: the account itself, or the person for whom an officer wrote. */
const Identity = z.object({
  accountId: z.string(),
  teller: z
    .object({ name: z.string().optional(), phone: z.string().optional(), address: z.string().optional(), relation: z.string().optional() })
    .optional(),
});
export type Identity = z.infer<typeof Identity>;
export const sealIdentity = (keys: Keyring, reportId: string, identity: Identity): Buffer =>
  keys.seal('vault', JSON.stringify(Identity.parse(identity)), reportId);
export const openIdentity = (keys: Keyring, reportId: string, sealed: Uint8Array): Identity =>
  Identity.parse(JSON.parse(keys.openText('vault', sealed, reportId)));

/** The keyed hash by which people find their own reports; the account itself is stored with none. */
export const reporterIndex = (keys: Keyring, accountId: string): string => keys.blindIndex('reporter', accountId);

export const sealNote = (keys: Keyring, rowId: string, note: string): Buffer => keys.seal('narrative', note, rowId);
export const openNote = (keys: Keyring, rowId: string, sealed: Uint8Array): string => keys.openText('narrative', sealed, rowId);

import { z } from 'zod';
import type { Keyring } from '../../platform/crypto/keyring.ts';

/** What a source said about somebody; sealed as one value in `people.mention.sealed_identity`. */
export const Identity = z.object({
  name: z.string().optional(),
  otherNames: z.array(z.string()).default([]),
  sex: z.enum(['L', 'P']).optional(),
  birthDate: z.string().optional(),
  birthPlace: z.string().optional(),
  address: z.object({ line: z.string(), rt: z.number().optional(), rw: z.number().optional() }).optional(),
});
export type Identity = z.output<typeof Identity>;

export const sealIdentity = (keys: Keyring, mentionId: string, identity: Identity): Buffer =>
  keys.seal('identifier', JSON.stringify(identity), mentionId);

/** @throws when the value was altered or belongs to another mention */
export const openIdentity = (keys: Keyring, mentionId: string, sealed: Uint8Array): Identity =>
  Identity.parse(JSON.parse(keys.openText('identifier', sealed, mentionId)));

/** Name and other names, the empty ones left out. */
export const namesOf = (identity: Identity): string[] => [identity.name ?? '', ...identity.otherNames].filter((name) => name.trim() !== '');

import { phoneticKey } from './sounds.ts';
import { variantHead } from './spelling.ts';

/** Names repeat: the sound of a word is remembered. Full, it starts anew (our choice). */
const REMEMBERED = 200_000;
const remembered = new Map<string, string>();

/** The sound by which a canonical token is looked up: one for all spellings of a variant group; the token itself when it has none. */
export function keySound(token: string): string {
  const before = remembered.get(token);
  if (before !== undefined) return before;
  const sound = phoneticKey(variantHead(token)) || token;
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(token, sound);
  return sound;
}

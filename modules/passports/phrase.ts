import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { AnswerValue } from './model.ts';

/** "Hotel" or "di rumah paman" are equal by chance; four words in the same order are worth a look. Our choice. */
const WORDS_AT_LEAST = 4;

/** Keyed hash of the words of a free-text answer, or null when there are too few to compare. */
export function phraseOf(keys: Pick<Keyring, 'blindIndex'>, value: AnswerValue): string | null {
  if (value.type !== 'text') return null;
  const words = value.value
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\s]+/gu, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.length < WORDS_AT_LEAST ? null : keys.blindIndex('phrase', words.join(' '));
}

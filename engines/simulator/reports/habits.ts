import type { Chance } from '../chance/chance.ts';
import { respell, slip, transpose } from '../writing/corrupt-name.ts';
import chat from './chat-words.json' with { type: 'json' };

const words = (text: string): Map<string, string[]> =>
  new Map(text.split('|').map((row) => [row.split(':')[0]!, row.split(':')[1]!.split(' ')]));
const SHORT = words(chat.short);
const LOCAL = { jawa: words(chat.jawa), sasak: words(chat.sasak), malay: words(chat.malay) };

export interface Writer {
  readonly typoPerToken: number;
  readonly language: 'jawa' | 'sasak';
  /** Written by somebody on duty: fewer short forms, hardly any local words. */
  readonly official: boolean;
}

/** Short forms, local words, typos, capitals: how one writer writes. Words with digits, signs or capitals stay. */
export function writeInHabit(chance: Chance, text: string, writer: Writer): string {
  const shortens = chance.happens(writer.official ? 0.3 : 0.55) ? 0.15 + 0.6 * chance.next() : 0;
  const local = chance.happens(writer.official ? 0.05 : 0.3) ? LOCAL[chance.happens(0.1) ? 'malay' : writer.language] : undefined;
  const typos = writer.typoPerToken * (writer.official ? 0.4 : 0.3 + 1.4 * chance.next());
  const longer = chance.happens(0.06);
  const written = text.split(' ').map((word) => {
    if (!/^[a-z]+$/.test(word)) return word;
    const regional = local?.get(word);
    if (regional !== undefined && chance.happens(0.7)) return chance.pick(regional);
    const short = SHORT.get(word);
    if (short !== undefined && chance.happens(shortens)) return chance.pick(short);
    if (longer && word.length > 3 && chance.happens(0.1)) return word + word.at(-1)!.repeat(2);
    if (!chance.happens(typos)) return word;
    return chance.pick([slip, slip, respell, transpose])(chance, word);
  });
  const joined = written.join(' ');
  const u = chance.next();
  if (u < (writer.official ? 0.1 : 0.45)) return joined.toLowerCase();
  if (u < (writer.official ? 0.12 : 0.5)) return joined.toUpperCase();
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

import type { Chance } from '../chance/chance.ts';
import stories from './stories.json' with { type: 'json' };

interface Parts {
  readonly open: string;
  readonly act: string;
  readonly place: string;
  readonly with: string;
  readonly span: string;
}
type Topic = 'tourism' | 'umrah' | 'family_visit' | 'pmi' | 'study' | 'plain' | 'sheets';

const LISTS = new Map<string, readonly string[]>();
function listOf(topic: Topic, part: keyof Parts): readonly string[] {
  const key = `${topic}.${part}`;
  let list = LISTS.get(key);
  if (list === undefined) LISTS.set(key, (list = (stories[topic] as Parts)[part].split('|')));
  return list;
}

/** Name of a country as people say it; the code when it is not listed. */
export function countryName(iso: string): string {
  const names: Readonly<Record<string, string>> = stories.countries;
  return names[iso] ?? iso;
}

export function cityOf(chance: Chance, iso: string): string {
  const cities: Readonly<Record<string, string>> = stories.cities;
  return chance.pick((cities[iso] ?? countryName(iso)).split('|'));
}

const TOPIC_OF: Readonly<Record<string, Topic>> = {
  tourism: 'tourism', umrah: 'umrah', hajj: 'umrah', family_visit: 'family_visit', pmi: 'pmi', formal_work: 'pmi', study: 'study', internship: 'study', sheets: 'sheets', plain: 'plain',
}; // prettier-ignore

/**
 * What an applicant says and an officer types, in a few words.
 * @param topic    purpose of the application, `plain` for somebody without a plan, `sheets` for a learnt answer
 * @param company  travel agency or placement company, named when the story has a place for it
 */
export function tellStory(chance: Chance, topic: string, iso: string, company?: string): string {
  const known = TOPIC_OF[topic] ?? 'plain';
  const parts = (['open', 'act', 'place', 'with', 'span'] as const).filter(
    (part, at) => at === 0 || part === 'place' || chance.happens(0.62),
  );
  const text = parts.map((part) => chance.pick(listOf(known, part))).join(chance.happens(0.25) ? ', ' : ' ');
  return text
    .replace('{kota}', cityOf(chance, iso))
    .replace('{negara}', countryName(iso))
    .replace('{perusahaan}', company ?? 'biro')
    .replace('{n}', String(3 + chance.below(11)));
}

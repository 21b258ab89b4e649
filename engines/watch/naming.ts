import { parseName } from '../matching/index.ts';
import type { ParsedName } from '../matching/index.ts';
import type { ApplicationEvent } from './events.ts';
import type { Memory, Seen } from './memory.ts';
import { createNameIndex, nameIdentifier } from './name-index.ts';
import { createNamesInText, wordsOf } from './names-in-text.ts';
import type { NamedPerson, ReportContent } from './take-report.ts';

/** Ties whom reports name to who stands at the counter, whichever came first. */
export interface Naming {
  applied(event: ApplicationEvent, seen: Seen): void;
  reported(seen: Seen, content: ReportContent): void;
  forget(alive: (seen: Seen) => boolean): void;
}

export function createNaming(memory: Memory): Naming {
  const applicants = createNameIndex<string>();
  const reported = createNameIndex<NamedPerson>();
  const inText = createNamesInText();
  const tieName = (report: Seen, person: NamedPerson, seen: Seen, mention: string, probability: number): void => {
    const identifier = nameIdentifier(report, person);
    memory.tie(report, identifier, person.mention, 1);
    memory.tie(seen, identifier, mention, probability);
  };
  return {
    applied({ applicant, guarantor }, seen) {
      const village = applicant.village_code;
      const named: [string | undefined, string][] = [
        [applicant.full_name, 'applicant'],
        [guarantor?.full_name, 'guarantor'],
      ];
      for (const [text, mention] of named) {
        if (text === undefined) continue;
        const name = parseName(text);
        applicants.add(seen, name, village, mention);
        inText.addName(name, village);
        for (const told of inText.textsWith(name, village)) {
          const probability = applicants.chance(told.name, told.text.village, name, village);
          if (probability > 0) tieName(told.text.seen, namedInText(told.name, told.text.village), seen, mention, probability);
        }
        for (const match of reported.find(name, village))
          memory.tie(seen, nameIdentifier(match.seen, match.extra), mention, match.probability);
      }
    },
    reported(seen, content) {
      for (const person of content.people) {
        const village = person.village ?? content.village;
        const identifier = nameIdentifier(seen, person);
        memory.tie(seen, identifier, person.mention, 1);
        reported.add(seen, person.name, village, person);
        for (const match of applicants.find(person.name, village)) memory.tie(match.seen, identifier, match.extra, match.probability);
      }
      const text = { seen, words: wordsOf(content.text), village: content.village };
      for (const name of inText.namesIn(text))
        for (const match of applicants.find(name, content.village))
          tieName(seen, namedInText(name, content.village), match.seen, match.extra, match.probability);
      inText.addText(text);
    },
    forget(alive) {
      applicants.forget(alive);
      reported.forget(alive);
      inText.forget(alive);
    },
  };
}

const namedInText = (name: ParsedName, village: string | undefined): NamedPerson => ({
  mention: 'text',
  name,
  called: name.tokens.join(' '),
  alias: false,
  role: 'other',
  village,
});

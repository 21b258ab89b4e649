import { readFileSync } from 'node:fs';
import { checkAdvert } from '../../engines/reading/index.ts';
import type { Verdict } from '../../engines/reading/index.ts';
import { loadGazetteer, loadRecruiters } from '../../apps/cli/reading-data.ts';
import { checkRecruiter } from '../../engines/reading/index.ts';

/** `node bench/reading/adverts.ts FILE…`: verdicts by kind of offer, and those that miss the bar. */
const gazetteer = await loadGazetteer();
const registry = await loadRecruiters(gazetteer);
const tally = new Map<string, number>();
for (const file of process.argv.slice(2)) {
  for (const { label, date, text, id } of offers(file)) {
    const companyTrouble = (name: string): string | undefined =>
      checkRecruiter(name, registry, date.length === 10 ? date : '9999-12-31').matches.find((match) =>
        ['revoked', 'suspended', 'charged'].includes(match.status),
      )?.status_words;
    const { verdict, flags } = checkAdvert(text, { date, gazetteer, companyTrouble });
    tally.set(`${label} ${verdict}`, (tally.get(`${label} ${verdict}`) ?? 0) + 1);
    if (!isWished(label, verdict))
      console.log(
        `${id} ${label} ${verdict}: ${text}\n    ${flags.map((flag) => `${flag.flag} "${text.slice(flag.start, flag.end)}"`).join(' · ')}`,
      );
  }
}
for (const [kind, count] of [...tally].sort(([one], [other]) => one.localeCompare(other))) console.log(`${kind}: ${count}`);

function isWished(label: string, verdict: Verdict): boolean {
  return label === 'lawful' ? verdict === 'no_sign' : label === 'unlawful' ? verdict !== 'no_sign' : verdict === 'danger';
}

function offers(file: string): { id: string; label: string; date: string; text: string }[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (!file.endsWith('.jsonl')) {
    return lines.map((line, at) => {
      const [label = '', date = '', ...text] = line.split(' | ');
      return { id: `${at + 1}`, label, date, text: text.join(' | ') };
    });
  }
  return lines.map((line) => {
    const row = JSON.parse(line) as { id: string; label: string; date: string; text: string };
    return { ...row, label: row.label === 'legitimate' ? 'lawful' : 'fraud' };
  });
}

import { parseArgs } from 'node:util';
import { checkRecruiter } from '../../../engines/reading/index.ts';
import type { RecruiterAnswer, RecruiterMatch } from '../../../engines/reading/index.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { openOutput } from '../output.ts';
import { loadGazetteer, loadRecruiters } from '../reading-data.ts';

const USAGE = 'kentongan check-recruiter NAME [--on YYYY-MM-DD] [--text] [--out FILE]: a placement company with its status on that day';

/** `kentongan check-recruiter NAME [--on DATE]`: one JSON object, or plain words with `--text`. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      on: { type: 'string' },
      text: { type: 'boolean' },
      out: { type: 'string' },
      format: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    process.stdout.write(`${USAGE}\n`);
    return EXIT.allUsed;
  }
  const name = positionals.join(' ').trim();
  if (name === '') throw new UsageError(`name the company: ${USAGE}`);
  const on = values.on ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on)) || new Date(on).toISOString().slice(0, 10) !== on)
    throw new UsageError(`--on ${on}: no such day; write it as 2025-12-21`);
  const gazetteer = await loadGazetteer();
  const answer = checkRecruiter(name, await loadRecruiters(gazetteer), on);
  const output = await openOutput(values.out);
  await output.write(values.text === true ? inWords(answer) : `${JSON.stringify(answer)}\n`);
  await output.close();
  return EXIT.allUsed;
}

function inWords(answer: RecruiterAnswer): string {
  const lines = [`${answer.query} — keadaan pada ${answer.on}`, ''];
  for (const match of answer.matches) lines.push(...matchLines(match));
  if (answer.look_alikes.length > 0) {
    lines.push('Nama yang mirip, belum tentu perusahaan yang sama:');
    for (const match of answer.look_alikes)
      lines.push(`  ${match.name}${match.city === null ? '' : ` (${match.city})`}: ${match.status_words}`);
    lines.push('');
  }
  return `${[...lines, answer.advice].join('\n')}\n`;
}

function matchLines(match: RecruiterMatch): string[] {
  const lines = [`${match.name}${match.city === null ? '' : ` (${match.city})`}: ${match.status_words}`];
  if (match.since !== null) lines.push(`  sejak ${match.since}${match.until === null ? '' : ` sampai ${match.until}`}`);
  if (match.decree !== null) lines.push(`  ${match.decree}`);
  if (match.age_of_data_days !== null) lines.push(`  keterangan terbaru berumur ${match.age_of_data_days} hari`);
  for (const { source, source_date: date } of match.history) lines.push(`  sumber ${date}: ${source}`);
  return [...lines, ''];
}

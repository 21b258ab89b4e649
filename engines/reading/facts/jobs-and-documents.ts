import { DOCUMENTS, JOBS } from '../lexicon/jobs.ts';
import type { Claims } from '../spans.ts';
import { matchWords, Phrases } from '../text/tokens.ts';
import type { Reading, Token } from '../text/tokens.ts';

const jobs = new Phrases(JOBS);
const documents = new Phrases(DOCUMENTS);
/** Short or everyday words that count as work only where work is spoken of. */
const NEEDS_WORK = new Set([
  'art',
  'admin',
  'operator',
  'marketing',
  'sales',
  'lc',
  'petani',
  'kuli',
  'cook',
  'tiket',
  'terapis',
  'satpam',
  'abk',
  'perawat',
  'sopir',
  'supir',
  'driver',
  'pelaut',
  'call',
]);
const WORK_WORDS = new Set(
  'sebagai jadi menjadi bekerja kerja pekerjaan posisi lowongan loker profesi bagian dadi kerjo dibutuhkan dicari tenaga tukang dan atau jd'.split(
    ' ',
  ),
);
const WORK_REACH = 6;

/** Finds papers ("visa turis", "LOA (letter of acceptance)") and kinds of work. */
export function findJobsAndDocuments({ tokens }: Reading, claims: Claims): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const paper = documents.at(tokens, at);
    if (paper !== undefined && ((token.low !== 'kk' && token.low !== 'loa') || token.raw === token.raw.toUpperCase())) {
      const next = withExpansion(tokens, paper.next, paper.value);
      if (claims.add('document', token.start, tokens[next - 1]?.end ?? token.end, { kind: paper.value })) at = next - 1;
      continue;
    }
    const job = jobs.at(tokens, at);
    if (job === undefined) continue;
    if (NEEDS_WORK.has(token.low) && (job.next === at + 1 || token.low === 'call') && !nearWork(tokens, at)) continue;
    if (claims.add('job', token.start, tokens[job.next - 1]?.end ?? token.end, { canon: job.value })) at = job.next - 1;
  }
}

/** "LOA (letter of acceptance)": the bracket says the same thing again. */
function withExpansion(tokens: readonly Token[], at: number, kind: string): number {
  if (tokens[at]?.raw !== '(') return at;
  const again = documents.at(tokens, at + 1);
  return again?.value === kind && matchWords(tokens, again.next, [')']) > 0 ? again.next + 1 : at;
}

function nearWork(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= WORK_REACH; back += 1) if (WORK_WORDS.has(tokens[at - back]?.low ?? '')) return true;
  return false;
}

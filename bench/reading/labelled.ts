import { readFileSync } from 'node:fs';
import { levelOfCode } from '../../engines/gazetteer/index.ts';
import type { Expected, Sentence } from './score.ts';

/** Short words of the label files for the types of the contract. */
const TYPES: Readonly<Record<string, string>> = {
  dest: 'destination_country',
  org: 'organisation',
  doc: 'document',
  account: 'bank_account',
  plate: 'vehicle_plate',
  passport: 'passport_number',
  social: 'social_account',
};

function normOf(type: string, rest: string): Readonly<Record<string, unknown>> {
  const [first = '', second = first, third = second] = rest.split(' ');
  switch (type) {
    case 'money':
      return { currency: first, min: Number(second), max: Number(third) };
    case 'count':
      return { value_min: Number(first), value_max: Number(second), unit: 'orang' };
    case 'date':
      return { iso: first };
    case 'dest':
      return { iso: first };
    case 'phone':
      return { e164: first };
    case 'place':
      return /^\d/.test(first) ? { level: levelOfCode(first), kemendagri_code: first } : { level: first, kemendagri_code: null };
    case 'job':
      return { canon: rest };
    case 'doc':
      return { kind: first };
    case 'person':
    case 'org':
      return {};
    default:
      return { value: rest };
  }
}

/**
 * Reads a label file: `date | text with {span|type value}`; `{…|skip}` marks text that must not be read as one of the
 * measured kinds but is not scored otherwise; `{…|any}` is not scored at all, because careful people would label it
 * differently. Lines with # are remarks.
 */
export function labelled(file: string): Sentence[] {
  const out: Sentence[] = [];
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const bar = line.indexOf(' | ');
    const date = line.slice(0, bar);
    const spans: Expected[] = [];
    const open: { start: number; end: number }[] = [];
    let text = '';
    let last = 0;
    const marked = line.slice(bar + 3);
    for (const match of marked.matchAll(/\{([^{}|]*)\|(\w+) ?([^{}]*)\}/g)) {
      text += marked.slice(last, match.index);
      const [, said = '', type = '', rest = ''] = match;
      const start = text.length;
      text += said;
      last = match.index + match[0].length;
      if (type === 'any') open.push({ start, end: text.length });
      else if (type !== 'skip') spans.push({ start, end: text.length, text: said, type: TYPES[type] ?? type, norm: normOf(type, rest) });
    }
    text += marked.slice(last);
    out.push({ id: `${file.split('/').at(-1)}:${index + 1}`, text, date, spans, open });
  }
  return out;
}

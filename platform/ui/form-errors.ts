import type { z } from 'zod';
import type { WireProblem } from '../contract/call.ts';

/** What is wrong with the fields of a form: dotted path → sentence with the remedy. The path '' is the form as a whole. */
export type FieldErrors = Readonly<Record<string, string>>;

/** First issue of each field. */
export const errorsOfIssues = (issues: readonly z.core.$ZodIssue[]): FieldErrors => {
  const errors: Record<string, string> = {};
  for (const issue of issues) errors[issue.path.join('.')] ??= issue.message;
  return errors;
};

/** The `fields` of a server's problem; the server names a field of the body with or without `body.` before it. */
export const errorsOfProblem = (problem: WireProblem): FieldErrors => {
  const errors: Record<string, string> = {};
  for (const { path, message } of problem.fields ?? []) errors[path.replace(/^\/?body[./]/, '').replaceAll('/', '.')] ??= message;
  return errors;
};

/** Blank text counts as absent: contracts know `undefined`, never ''. Lists and nested objects are cleaned as well. */
export const withoutBlanks = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, withoutBlanks(part)] as const)
      .filter(([, part]) => part !== undefined),
  );
};

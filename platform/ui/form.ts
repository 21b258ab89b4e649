import { useId, useRef, useState, type FormEvent } from 'react';
import type { z } from 'zod';
import type { WireProblem } from '../contract/call.ts';
import { afterPress } from './after-press.ts';
import { useDraft } from './draft.ts';
import { errorsOfIssues, errorsOfProblem, withoutBlanks, type FieldErrors } from './form-errors.ts';

export interface FormOptions<V, O> {
  /** The body schema of the contract; what it parses is handed to `submit`. Blank text is left out first. */
  readonly schema: z.ZodType<O> | undefined;
  /** All fields of the form with their empty values: '' for text, undefined for a choice, [] for lists. */
  readonly initial: V;
  /** Keeps what was typed in this browser under this name. Leave out for anything sensitive. */
  readonly draft?: string;
}

/** What an input part takes; spread it: `<TextInput {...form.bind('name')} />`. */
export interface Bound<T> {
  readonly id: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
}

export interface FormErrorLink {
  readonly path: string;
  readonly message: string;
  /** Element to jump to. */
  readonly fieldId: string;
}

export interface Form<V, O> {
  readonly values: V;
  readonly set: <K extends keyof V>(key: K, value: V[K]) => void;
  readonly bind: <K extends keyof V & string>(key: K) => Bound<V[K]>;
  /** Error of a nested path such as `place.village`. */
  readonly errorAt: (path: string) => string | undefined;
  readonly idOf: (path: string) => string;
  /** For `<ErrorSummary errors={form.errors} />`: filled after a failed sending. */
  readonly errors: readonly FormErrorLink[];
  /** Handler for `<form onSubmit>`: validates, then calls `send` with what the schema parsed. */
  readonly submit: (send: (parsed: O) => Promise<unknown>) => (event: FormEvent) => void;
  /** Puts the `fields` of a server's answer on the form. */
  readonly fail: (problem: WireProblem | undefined) => void;
  /** Sent: forgets the draft and empties the form. */
  readonly clear: () => void;
  readonly restored: boolean;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** State, validation and draft of one form. Validates a field when it is left and everything on sending; nothing typed is lost. */
export const useForm = <V extends object, O>({ schema, initial, draft: draftKey }: FormOptions<V, O>): Form<V, O> => {
  if (schema === undefined) throw new Error('useForm: this endpoint declares no body');
  const formId = useId();
  const draft = useDraft<V>(draftKey, initial, (stored) => (isRecord(stored) ? { ...initial, ...stored } : undefined));
  const [shown, setShown] = useState<FieldErrors>({});
  const [summary, setSummary] = useState<FieldErrors>({});
  const latest = useRef(draft.value);

  const check = () => schema.safeParse(withoutBlanks(latest.current) ?? {});
  const idOf = (path: string) => `${formId}-${path.replaceAll('.', '-')}`;
  const isUnder = (path: string, key: string) => path === key || path.startsWith(`${key}.`);

  const set = <K extends keyof V>(key: K, value: V[K]) => {
    latest.current = { ...latest.current, [key]: value };
    draft.set(latest.current);
    setShown((errors) => Object.fromEntries(Object.entries(errors).filter(([path]) => !isUnder(path, String(key)))));
  };
  const leave = (key: string) =>
    afterPress(() => {
      const parsed = check();
      const found = parsed.success ? {} : errorsOfIssues(parsed.error.issues);
      setShown((errors) => ({
        ...Object.fromEntries(Object.entries(errors).filter(([path]) => !isUnder(path, key))),
        ...Object.fromEntries(Object.entries(found).filter(([path]) => isUnder(path, key))),
      }));
    });
  const showAll = (errors: FieldErrors) => {
    setShown(errors);
    setSummary(errors);
  };

  return {
    values: draft.value,
    set,
    bind: (key) => ({
      id: idOf(key),
      value: draft.value[key],
      onChange: (value) => set(key, value),
      onBlur: () => leave(key),
      error: shown[key],
    }),
    errorAt: (path) => shown[path],
    idOf,
    errors: Object.entries(summary)
      .filter(([path]) => shown[path] !== undefined)
      .map(([path, message]) => ({ path, message, fieldId: idOf(path) })),
    submit: (send) => (event) => {
      event.preventDefault();
      const parsed = check();
      showAll(parsed.success ? {} : errorsOfIssues(parsed.error.issues));
      if (parsed.success) void send(parsed.data);
    },
    fail: (problem) => showAll(problem === undefined ? {} : errorsOfProblem(problem)),
    clear: () => {
      draft.clear();
      latest.current = initial;
      showAll({});
    },
    restored: draft.restored,
  };
};

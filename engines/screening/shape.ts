/**
 * Reads unknown data (a parsed JSON file) into a typed value, collecting one sentence per wrong field.
 * A reader gets the value and its path and returns the typed value, or records a message and returns a stand-in that is never used.
 */
export type Reader<T> = (value: unknown, path: string, messages: string[]) => T;

const say = (value: unknown): string => (value === undefined ? 'is missing' : `is ${JSON.stringify(value)?.slice(0, 40) ?? typeof value}`);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Reader<string> = (value, path, messages) => {
  if (typeof value === 'string') return value;
  messages.push(`${path} ${say(value)}; write a text`);
  return '';
};

export const number: Reader<number> = (value, path, messages) => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  messages.push(`${path} ${say(value)}; write a number`);
  return 0;
};

export const flag: Reader<boolean> = (value, path, messages) => {
  if (typeof value === 'boolean') return value;
  messages.push(`${path} ${say(value)}; write true or false`);
  return false;
};

export const day: Reader<string> = (value, path, messages) => {
  const read = text(value, path, messages);
  if (typeof value === 'string' && !(/^\d{4}-\d{2}-\d{2}$/.test(read) && !Number.isNaN(Date.parse(read)))) {
    messages.push(`${path} ${say(value)}; write a day as YYYY-MM-DD`);
  }
  return read;
};

export const oneOf =
  <T extends string>(choices: readonly [T, ...T[]]): Reader<T> =>
  (value, path, messages) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) messages.push(`${path} ${say(value)}; write one of ${choices.join(', ')}`);
    return found ?? choices[0];
  };

export const orNull =
  <T>(read: Reader<T>): Reader<T | null> =>
  (value, path, messages) =>
    value === null ? null : read(value, path, messages);

export const listOf =
  <T>(read: Reader<T>): Reader<T[]> =>
  (value, path, messages) => {
    if (Array.isArray(value)) return value.map((item: unknown, index) => read(item, `${path}[${index}]`, messages));
    messages.push(`${path} ${say(value)}; write a list`);
    return [];
  };

type Readers<T> = { [K in keyof T]: Reader<T[K]> };

/** An object with exactly these fields: an unknown field is a spelling mistake until proven otherwise. */
export const record =
  <T extends object>(readers: Readers<T>): Reader<T> =>
  (value, path, messages) => {
    if (!isRecord(value)) {
      messages.push(`${path} ${say(value)}; write an object`);
    }
    const given = isRecord(value) ? value : {};
    for (const key of Object.keys(given))
      if (!Object.hasOwn(readers, key)) messages.push(`${path}.${key} is not a known field; remove it or correct its name`);
    const read = {} as T; // Filled field by field below; TypeScript cannot follow a loop over keys.
    for (const key of Object.keys(readers) as (keyof T & string)[]) read[key] = readers[key](given[key], `${path}.${key}`, messages);
    return read;
  };

/** Picks the reader by the field `is`. */
export const byKind =
  <T extends { is: string }>(kinds: { readonly [K in T['is']]: Reader<Extract<T, { is: K }>> }): Reader<T> =>
  (value, path, messages) => {
    const kind = isRecord(value) ? value['is'] : undefined;
    const names = Object.keys(kinds) as T['is'][]; // The keys of `kinds` are the kinds by its type.
    const name = names.find((candidate) => candidate === kind) ?? names[0];
    if (name === undefined || name !== kind) messages.push(`${path}.is ${say(kind)}; write one of ${names.join(', ')}`);
    if (name === undefined) throw new RangeError('byKind needs at least one kind');
    return kinds[name](value, path, messages);
  };

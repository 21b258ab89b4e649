/** `?q=ab&kind=x&kind=y` → `{ q: 'ab', kind: ['x', 'y'] }`. Everything is text; the page's schema makes numbers of it. */
export const readSearch = (text: string): Record<string, string | string[]> => {
  const params = new URLSearchParams(text);
  // Not by assignment: a filter that somebody calls `__proto__` is a filter, too.
  return Object.fromEntries(
    [...new Set(params.keys())].map((key) => {
      const values = params.getAll(key);
      return [key, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
};

/** The reverse; what is absent, empty or false is left out of the address. */
export const writeSearch = (search: Readonly<Record<string, unknown>>): string => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search))
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === undefined || one === null || one === '' || one === false) continue;
      params.append(key, String(one));
    }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
};

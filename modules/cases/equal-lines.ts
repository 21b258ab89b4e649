/** Lines that say the same are printed once, with how often: "… (5 kali)". In the order of their first telling. */
export function toldOnce<R>(rows: readonly R[], textOf: (row: R) => string, counted: (row: R, times: number) => R): R[] {
  const groups = Map.groupBy(rows, textOf);
  return [...groups.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [more.length === 0 ? first : counted(first, more.length + 1)],
  );
}

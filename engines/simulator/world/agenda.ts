/** What happens on a later day; days are worked off in order. */
export interface Agenda {
  on(day: number, act: () => void): void;
  /** Does everything that is due on the day, in the order in which it was put down. */
  work(day: number): void;
}

export function openAgenda(): Agenda {
  const acts = new Map<number, (() => void)[]>();
  return {
    on(day, act) {
      const list = acts.get(day);
      if (list === undefined) acts.set(day, [act]);
      else list.push(act);
    },
    work(day) {
      const list = acts.get(day) ?? [];
      // An act may put down another one for today; it joins the end of the list.
      for (let at = 0; at < list.length; at += 1) list[at]!();
      acts.delete(day);
    },
  };
}

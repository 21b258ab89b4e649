import { isoInstant, MINUTES_A_DAY } from '../chance/calendar.ts';
import type { SimulatedEvent, Told } from '../events.ts';

/** A ring or a victim collects the ids of its events here. */
export interface Collector {
  readonly events: string[];
}

type Unstamped<E> = E extends SimulatedEvent ? Omit<E, 'id' | 'occurred_at' | 'arrived_at'> : never;

/** An event before it has a place in the order of arrival. */
export interface Letter {
  readonly body: Unstamped<SimulatedEvent>;
  /** Minutes since day 0. */
  readonly occurred: number;
  readonly arrived: number;
  readonly mentions?: readonly { readonly mention: string; readonly person: string }[];
  readonly noise?: string;
  readonly belongsTo?: readonly Collector[];
  /** Runs when the event gets its id; a later event can then refer to it. */
  readonly numbered?: (id: string) => void;
}

/** Sorts events by arrival, day by day; holds only what has not arrived yet. */
export interface Post {
  send(letter: Letter): void;
  /** Events of one day in order of arrival; each day once, in order. */
  deliver(day: number): Told[];
}

/**
 * @param offset   of local time, `+07:00`
 * @param firstDay,lastDay  what arrives before or after is never seen and is dropped
 * @param shiftDays  written days are so much later
 */
export function openPost(offset: string, firstDay: number, lastDay: number, shiftDays: number): Post {
  const written = (minute: number): string => isoInstant(minute + shiftDays * MINUTES_A_DAY, offset);
  const waiting = new Map<number, { letter: Letter; order: number }[]>();
  let order = 0;
  let number = 0;
  return {
    send(letter) {
      const day = Math.floor(letter.arrived / MINUTES_A_DAY);
      if (day < firstDay || day > lastDay) return;
      order += 1;
      const list = waiting.get(day);
      if (list === undefined) waiting.set(day, [{ letter, order }]);
      else list.push({ letter, order });
    },
    deliver(day) {
      const list = waiting.get(day) ?? [];
      waiting.delete(day);
      list.sort((a, b) => a.letter.arrived - b.letter.arrived || a.order - b.order);
      return list.map(({ letter }) => {
        number += 1;
        const id = `e${String(number).padStart(7, '0')}`;
        for (const collector of letter.belongsTo ?? []) collector.events.push(id);
        letter.numbered?.(id);
        const { stream, ...body } = letter.body;
        const event = {
          stream,
          id,
          occurred_at: written(Math.min(letter.occurred, letter.arrived)),
          arrived_at: written(letter.arrived),
          ...body,
        } as SimulatedEvent;
        return { event, mentions: letter.mentions ?? [], ...(letter.noise === undefined ? {} : { noise: letter.noise }) };
      });
    },
  };
}

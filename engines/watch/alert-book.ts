import { rankOf, recogniseRing } from '../network/index.ts';
import type { Judgement, RingTrace } from '../network/index.ts';

/** What the office was shown of a circle. */
export interface Shown {
  /** Beside what officers found. */
  readonly bits: number;
  readonly events: number;
  /** Events of everybody but reporters that it has been shown so far. */
  readonly people: ReadonlySet<string>;
  readonly level: 'act' | 'look';
  readonly day: number;
}

/** A ring or circle that the watch has seen, with the id it keeps through changed phones. */
export interface RingFile {
  readonly id: string;
  parts: Map<string, number>;
  lastDay: number;
  /** What each place to look from tells, with its day. */
  readonly views: Map<string, { readonly judgement: Judgement; readonly day: number }>;
  /** The strongest of them that is not old. */
  judgement: Judgement;
  /** Highest rank so far, and the day it was reached. */
  best: { readonly rank: number; readonly day: number };
  /** What the office was shown last; undefined while it waits. */
  shown: Shown | undefined;
}

export interface AlertBook {
  /**
   * The file of this block, opened when it is new.
   * @param view  from where it was looked at: an identifier, a company, a person; a later look from there replaces the earlier one
   */
  open(judgement: Judgement, view: string, day: number): RingFile;
  readonly files: ReadonlyMap<string, RingFile>;
  forget(today: number): void;
}

/** Files are kept this long after their last sign. @source our choice: longer than silence after an arrest, dossier: simulator §2.9 */
const KEPT_DAYS = 300;

/** A view that was not renewed so long is old. Our choice. */
const VIEW_DAYS = 28;

function strongest(views: RingFile['views'], latest: Judgement, today: number): Judgement {
  let best = latest;
  for (const [view, { judgement, day }] of views) {
    if (today - day > VIEW_DAYS) views.delete(view);
    else if (rankOf(judgement) > rankOf(best)) best = judgement;
  }
  return best;
}

/** Parts of a block for recognising it: people weigh less than what they share, places and wordings little. */
function partsOf(judgement: Judgement): Map<string, number> {
  const parts = new Map<string, number>();
  for (const member of judgement.members) parts.set(`event:${member.event}`, 1);
  for (const identifier of judgement.identifiers)
    parts.set(identifier.key, identifier.kind === 'story' || identifier.kind === 'place' ? 0.5 : 2);
  return parts;
}

export function createAlertBook(): AlertBook {
  const files = new Map<string, RingFile>();
  const holders = new Map<string, Set<string>>();
  let next = 1;
  const hold = (file: RingFile): void => {
    for (const part of file.parts.keys()) holders.set(part, (holders.get(part) ?? new Set()).add(file.id));
  };
  return {
    files,
    open(judgement, view, day) {
      const parts = partsOf(judgement);
      const near = new Set<string>();
      for (const part of parts.keys()) for (const id of holders.get(part) ?? []) near.add(id);
      const known: RingTrace[] = [...near].sort().map((id) => ({ id, parts: files.get(id)?.parts ?? new Map() }));
      const found = recogniseRing(parts, known);
      const file = found === undefined ? undefined : files.get(found.id);
      if (file !== undefined) {
        file.parts = new Map([...file.parts, ...parts]);
        file.lastDay = day;
        file.views.set(view, { judgement, day });
        file.judgement = strongest(file.views, judgement, day);
        if (rankOf(judgement) > file.best.rank) file.best = { rank: rankOf(judgement), day };
        hold(file);
        return file;
      }
      const made: RingFile = {
        id: `ring-${String(next).padStart(4, '0')}`,
        parts,
        lastDay: day,
        views: new Map([[view, { judgement, day }]]),
        judgement,
        best: { rank: rankOf(judgement), day },
        shown: undefined,
      };
      next += 1;
      files.set(made.id, made);
      hold(made);
      return made;
    },
    forget(today) {
      for (const [id, file] of files) {
        if (today - file.lastDay <= KEPT_DAYS) continue;
        files.delete(id);
        for (const part of file.parts.keys()) {
          const set = holders.get(part);
          set?.delete(id);
          if (set?.size === 0) holders.delete(part);
        }
      }
    },
  };
}

import { z } from 'zod';
import rows from '../../db/seed/law/task-sets.json' with { type: 'json' };
import { Modus } from './model.ts';

/** Sets of tasks as data: by modus, and the six services for victims. @source dossier: tppo §4.8 (Permen PPPA 8/2021), actors-and-tasks §1.2; days: our choice */
const TaskSet = z.object({
  code: z.string(),
  modus: Modus.nullable(),
  tasks: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      /** Agency whose office for the place gets it; null: the owning office. */
      agency: z.string().nullable(),
      workingDays: z.int().positive(),
    }),
  ),
});
export type TaskSet = z.output<typeof TaskSet>;
export const TASK_SETS: readonly TaskSet[] = z.array(TaskSet).parse(rows);

/** Sets that fit a modus, those for every case included. */
export const setsFor = (modus: string): readonly TaskSet[] => TASK_SETS.filter((set) => set.modus === null || set.modus === modus);

import { useState } from 'react';
import { useAsk } from '../../../platform/ui/ask.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { formatInstant } from '../../../platform/ui/formats.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { StateBadge } from '../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Clock } from '../../../platform/ui/parts/clock.tsx';
import { Menu } from '../../../platform/ui/parts/menu.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import { addTaskSet, listTaskSets, type CaseView } from '../contract.ts';
import { NOTE_WORDS } from '../model.ts';
import { AnswerTaskDialog } from './answer-task-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { REFRESHES } from './on-case.ts';
import { TaskDialog } from './task-dialog.tsx';
import { isOpen, modusWords } from './words.ts';

type Task = NonNullable<CaseView['tasks']>[number];

function TaskItem({ task, onAnswer }: { readonly task: Task; readonly onAnswer: (() => void) | undefined }) {
  return (
    <li className="flex flex-wrap items-center gap-2 rounded border border-line p-3">
      <span className="min-w-0 flex-1">
        {task.title}
        <span className="block text-sm text-muted">
          {task.office.name}
          {task.answer !== null && ` · ${task.answer}`}
        </span>
      </span>
      {task.state === 'open' ? (
        <Clock due={task.dueAt} holder={task.office.name} atExpiry="Muncul di papan perkara yang terlambat" compact />
      ) : (
        <StateBadge state="selesai" word={task.state === 'done' ? 'selesai' : 'dibatalkan'} />
      )}
      {task.state === 'open' && onAnswer !== undefined && (
        <Button variant="quiet" onClick={onAnswer}>
          Jawab
        </Button>
      )}
    </li>
  );
}

/** Sets of tasks by the modus of this case. */
function SetMenu({ view }: { readonly view: CaseView }) {
  const sets = useAsk(listTaskSets, {});
  const give = useCommand(addTaskSet, { refreshes: REFRESHES });
  const fitting = (sets.data?.items ?? []).filter((set) => set.modus === null || set.modus === view.modus);
  if (fitting.length === 0) return null;
  return (
    <>
      <Menu
        label="Kumpulan tugas"
        items={fitting.map((set) => ({
          key: set.code,
          label: set.modus === null ? (set.titles[0] ?? set.code) : `Untuk ${modusWords(set.modus)}`,
          onSelect: () => void give.run({ params: { id: view.id }, body: { set: set.code } }),
        }))}
      />
      {give.problem !== undefined && <ProblemView problem={give.problem} onRetry={give.again} />}
    </>
  );
}

export function TasksPart({ view }: { readonly view: CaseView }) {
  const [dialog, setDialog] = useState<'task' | 'note'>();
  const [answering, setAnswering] = useState<string>();
  const works = useMay()('case.work') && isOpen(view);
  const owner = view.lens === 'owner';
  const shared = view.restricted?.referrals.filter((one) => one.state === 'accepted').map((one) => one.to) ?? [];
  return (
    <div className="grid">
      {view.tasks !== null && (
        <Panel
          title="Tugas"
          actions={
            works &&
            owner && (
              <>
                <SetMenu view={view} />
                <Button icon="plus" onClick={() => setDialog('task')}>
                  Beri tugas
                </Button>
              </>
            )
          }
        >
          {view.tasks.length === 0 ? (
            <EmptyState title="Belum ada tugas" icon="check" />
          ) : (
            <ul className="grid gap-2">
              {view.tasks.map((task) => (
                <TaskItem key={task.id} task={task} onAnswer={works && (owner || task.mine) ? () => setAnswering(task.id) : undefined} />
              ))}
            </ul>
          )}
        </Panel>
      )}
      <Panel
        title="Catatan"
        actions={
          works && (
            <Button icon="edit" onClick={() => setDialog('note')}>
              Tulis catatan
            </Button>
          )
        }
      >
        {(view.notes ?? []).length === 0 ? (
          <EmptyState title="Belum ada catatan yang boleh Anda baca" icon="file" />
        ) : (
          <ul className="grid gap-2">
            {view.notes?.map((note) => (
              <li key={note.id} className="rounded border border-line p-3">
                <p className="whitespace-pre-line">{note.text}</p>
                <p className="text-sm text-muted">
                  {note.by}, {note.office} · {formatInstant(note.at)} · dibaca oleh {NOTE_WORDS[note.visibility]}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {dialog === 'task' && <TaskDialog id={view.id} offices={shared} onClose={() => setDialog(undefined)} />}
      {dialog === 'note' && <NoteDialog id={view.id} onClose={() => setDialog(undefined)} />}
      {answering !== undefined && (
        <AnswerTaskDialog id={view.id} task={answering} mayCancel={owner} onClose={() => setAnswering(undefined)} />
      )}
    </div>
  );
}

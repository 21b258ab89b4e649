import { useState } from 'react';
import { z } from 'zod';
import { usePages } from '../../../platform/ui/ask.ts';
import { problemOf, useCommand } from '../../../platform/ui/command.ts';
import { usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { Queue, type QueueAct } from '../../../platform/ui/parts/queue.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { useToast } from '../../../platform/ui/parts/toast.tsx';
import { answerAsSecond, judgePair, listReviews, ReviewState, undoJudgement, type PairView } from '../contract.ts';
import { VERDICT_WORDS } from '../model.ts';
import type { Verdict } from '../model.ts';
import { PairItem, PairRow } from './pair-item.tsx';

const texts = {
  title: 'Mungkin orang yang sama',
  question: 'Apakah dua catatan ini tentang satu orang? Anda yang memutuskan; setiap putusan dapat ditarik.',
};
/** Why a list may be empty, and what would fill it. */
const EMPTY: Record<ReviewState, { readonly title: string; readonly help: string }> = {
  open: { title: 'Tidak ada pasangan yang menunggu', help: 'Pasangan baru muncul bila ada catatan yang mirip tetapi belum pasti.' },
  second: { title: 'Tidak ada putusan yang menunggu pemeriksa kedua', help: 'Catatan TERBATAS tertentu diputuskan oleh dua orang.' },
  unsure: { title: 'Tidak ada pasangan yang belum dapat dipastikan', help: 'Di sini berkumpul pasangan yang keterangannya belum cukup.' },
  judged: { title: 'Belum ada putusan yang berlaku', help: 'Putusan yang ditarik membuat pasangannya menunggu lagi.' },
};
const STATES: Record<ReviewState, string> = {
  open: 'Belum diputuskan',
  second: 'Menunggu pemeriksa kedua',
  unsure: 'Belum dapat dipastikan',
  judged: 'Sudah diputuskan',
};
/** What stands as the reason when the officer types none: the officer compared what the screen shows. */
const USUAL_REASONS: Record<Verdict, string> = {
  same: 'Keterangan pada kedua catatan cocok',
  different: 'Keterangan pada kedua catatan tidak cocok',
  unsure: 'Keterangan belum cukup',
};
const Filters = z.object({ state: ReviewState.default('open') });
const keyOf = (pair: PairView): string => `${pair.a.mentionId} ${pair.b.mentionId}`;

/** One letter a decision: S same, B different, T cannot be told. Undo stands for ten seconds and later in the history. */
export default function ReviewPage() {
  const [{ state }, change] = usePageSearch(Filters);
  const pairs = usePages(listReviews, { query: { state } });
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const acts = useActs(state, reasons);
  return (
    <Page title={texts.title} question={texts.question}>
      {acts.problem !== undefined && <ProblemView problem={acts.problem} />}
      {pairs.ask.isPending && <Skeleton lines={8} />}
      {pairs.ask.isError && <ProblemView problem={problemOf(pairs.ask.error)} onRetry={() => pairs.ask.refetch()} />}
      {pairs.ask.isSuccess && (
        <Queue
          id={`people-reviews-${state}`}
          label="Pasangan catatan"
          items={pairs.items}
          itemKey={keyOf}
          total={pairs.total}
          onMore={pairs.more}
          renderRow={(pair) => <PairRow pair={pair} />}
          renderItem={(pair) => (
            <PairItem
              pair={pair}
              reason={reasons[keyOf(pair)] ?? ''}
              onReason={(text) => setReasons((known) => ({ ...known, [keyOf(pair)]: text }))}
            />
          )}
          acts={acts.list}
          filters={
            <Select
              label="Tampilkan"
              value={state}
              onChange={(next) => change({ state: next ?? 'open' })}
              options={ReviewState.options.map((value) => ({ value, label: STATES[value] }))}
            />
          }
          empty={
            <EmptyState title={EMPTY[state].title} icon="people">
              {EMPTY[state].help}
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}

function useActs(state: ReviewState, reasons: Readonly<Record<string, string>>) {
  const toast = useToast();
  const refreshes = [listReviews];
  const undo = useCommand(undoJudgement, { refreshes });
  const judge = useCommand(judgePair, { refreshes });
  const answer = useCommand(answerAsSecond, { refreshes });

  const decide = async (pair: PairView, verdict: Verdict) => {
    const reason = reasons[keyOf(pair)]?.trim();
    const body = {
      a: pair.a.mentionId,
      b: pair.b.mentionId,
      verdict,
      reason: reason === undefined || reason === '' ? USUAL_REASONS[verdict] : reason,
    };
    const reply = await judge.run({ body });
    if (reply === undefined) return;
    toast({
      text: reply.state === 'waiting' ? 'Putusan menunggu pemeriksa kedua' : `Diputuskan: ${VERDICT_WORDS[verdict]}`,
      undo: () => undo.run({ params: { id: reply.id }, body: { reason: 'Diurungkan sesaat setelah diputuskan' } }),
    });
  };
  const reply = async (pair: PairView, agrees: boolean) => {
    const id = pair.judgement?.id;
    const reason = reasons[keyOf(pair)]?.trim();
    if (id === undefined) return;
    await answer.run({ params: { id }, body: { agrees, reason: reason === undefined || reason === '' ? 'Sudah diperiksa' : reason } });
  };
  const takeBack = async (pair: PairView) => {
    if (pair.judgement === null) return;
    const reason = reasons[keyOf(pair)]?.trim();
    await undo.run({
      params: { id: pair.judgement.id },
      body: { reason: reason === undefined || reason === '' ? 'Diperiksa kembali' : reason },
    });
  };
  const open: QueueAct<PairView>[] = [
    { letter: 's', label: 'Orang yang sama', icon: 'link', run: (pair) => decide(pair, 'same') },
    { letter: 'b', label: 'Berbeda', icon: 'people', run: (pair) => decide(pair, 'different') },
    { letter: 't', label: 'Belum pasti', icon: 'question', run: (pair) => decide(pair, 'unsure') },
  ];
  const second: QueueAct<PairView>[] = [
    { letter: 'y', label: 'Setujui', icon: 'check', run: (pair) => reply(pair, true), allowed: (pair) => pair.judgement?.mine !== true },
    { letter: 'n', label: 'Tolak', icon: 'close', run: (pair) => reply(pair, false), allowed: (pair) => pair.judgement?.mine !== true },
  ];
  const judged: QueueAct<PairView>[] = [
    { letter: 'u', label: 'Tarik putusan', icon: 'undo', run: takeBack, allowed: (pair) => pair.judgement?.state === 'active' },
  ];
  return { list: state === 'open' ? open : state === 'second' ? second : judged, problem: judge.problem ?? answer.problem ?? undo.problem };
}

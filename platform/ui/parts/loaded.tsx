import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemOf } from '../command.ts';
import { Notice, Skeleton } from './states.tsx';
import { ProblemView } from './problem-view.tsx';

interface LoadedProps<T> {
  readonly ask: UseQueryResult<T>;
  readonly children: (answer: T) => ReactNode;
  readonly lines?: number;
}

/** An answer of the server in all its states: waiting, failed, here, and here but older than it should be. */
export function Loaded<T>({ ask, children, lines }: LoadedProps<T>) {
  if (ask.data !== undefined)
    return (
      <>
        {ask.isError && (
          <Notice tone="warning" title="Ini keadaan terakhir yang diketahui">
            Server belum dapat dihubungi; halaman ini diperbarui sendiri setelah tersambung.
          </Notice>
        )}
        {children(ask.data)}
      </>
    );
  if (ask.isError) return <ProblemView problem={problemOf(ask.error)} read onRetry={() => ask.refetch()} />;
  return <Skeleton {...(lines === undefined ? {} : { lines })} />;
}

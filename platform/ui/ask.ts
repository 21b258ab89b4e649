import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Args } from '../contract/call.ts';
import type { AnyEndpoint, Reply } from '../contract/endpoint.ts';
import { call } from './http.ts';

/** Cache key of an endpoint: all its answers, or the one for these arguments. */
export const askKey = (e: AnyEndpoint, args?: unknown): readonly unknown[] => (args === undefined ? [e.path] : [e.path, args]);

export interface AskOptions {
  /** False while something needed is not chosen yet. */
  readonly enabled?: boolean;
  /** Ask again every so many milliseconds while the page is visible. */
  readonly everyMs?: number;
  /** Keep showing the last answer while a new one (other arguments) is fetched. */
  readonly keepLast?: boolean;
}

/** Asks a `get` endpoint and keeps the answer. Show the result with `<Loaded>`. */
export const useAsk = <E extends AnyEndpoint>(e: E, args: Args<E>, options: AskOptions = {}): UseQueryResult<Reply<E>> =>
  useQuery<Reply<E>>({
    queryKey: askKey(e, args),
    queryFn: async () => await call(e, args),
    enabled: options.enabled ?? true,
    ...(options.everyMs === undefined ? {} : { refetchInterval: options.everyMs }),
    ...(options.keepLast === true ? { placeholderData: keepPreviousData } : {}),
  });

interface PageOf<T> {
  readonly items: readonly T[];
  readonly total?: number;
  readonly next?: string | undefined;
}
type ItemOf<R> = R extends PageOf<infer T> ? T : never;

export interface Pages<T> {
  readonly items: readonly T[];
  /** Of the whole list, not only of what was fetched; undefined where the server does not count. */
  readonly total: number | undefined;
  readonly more: (() => void) | undefined;
  readonly busy: boolean;
  readonly ask: UseInfiniteQueryResult<unknown>;
}

/** Asks a list endpoint (`pageOf`) page by page; `more` fetches the next one and is undefined at the end. */
export const usePages = <E extends AnyEndpoint>(e: E, args: Args<E>, options: AskOptions = {}): Pages<ItemOf<Reply<E>>> => {
  const ask = useInfiniteQuery({
    queryKey: [...askKey(e, args), 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const asked = args as { query?: Record<string, unknown> };
      const withCursor =
        pageParam === undefined ? args : ({ ...asked, query: { ...asked.query, cursor: pageParam } } as unknown as Args<E>);
      return (await call(e, withCursor)) as PageOf<ItemOf<Reply<E>>>;
    },
    getNextPageParam: (last) => last.next,
    enabled: options.enabled ?? true,
    ...(options.everyMs === undefined ? {} : { refetchInterval: options.everyMs }),
  });
  const pages = ask.data?.pages ?? [];
  return {
    items: pages.flatMap((page) => page.items),
    total: pages[0]?.total,
    more: ask.hasNextPage ? () => void ask.fetchNextPage() : undefined,
    busy: ask.isFetchingNextPage,
    ask,
  };
};

/** Makes the answers of these endpoints stale, so that what is on the screen is fetched again. */
export const useRefresh = (): ((...endpoints: readonly AnyEndpoint[]) => Promise<void>) => {
  const client = useQueryClient();
  return async (...endpoints) => {
    await Promise.all(endpoints.map(async (e) => await client.invalidateQueries({ queryKey: askKey(e) })));
  };
};

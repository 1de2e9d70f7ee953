import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Page } from '../../contract/basic-shapes.ts'
import { api, type Query } from './api.ts'

/** Takes the name of a list in the cache, its API path and what is asked of it; returns it, page after page. */
export function usePages<Item>(name: readonly string[], path: string, query: Query) {
  const { data, ...list } = useInfiniteQuery({
    queryKey: [...name, 'pages', query],
    queryFn: ({ pageParam }) => api.get<Page<Item>>(path, { ...query, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
  return { ...list, items: data?.pages.flatMap((page) => page.items), count: data?.pages[0]?.count }
}

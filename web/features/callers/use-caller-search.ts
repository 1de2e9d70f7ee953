import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CallerSearch } from '../../../contract/caller-shapes.ts'
import { api } from '../../app/api.ts'

// Each search is written in the journal: it waits for a pause in which a word is finished.
const typingPauseMs = 600
const leastTyped = 3

// For the same reason nothing is looked for again unless somebody asks.
const searchQuery = (search: string) =>
  queryOptions({
    queryKey: ['callers', 'search', search],
    queryFn: () => api.get<CallerSearch>('/provider/people', { search }),
    enabled: search !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  })

/** The search for a caller: what is typed, what is looked for since the last pause or Enter, and what was found. */
export function useCallerSearch() {
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  const text = typed.trim()
  const isBehind = text !== search
  useEffect(() => {
    if (!isBehind || (text !== '' && text.length < leastTyped)) return
    const timer = setTimeout(() => setSearch(text), text === '' ? 0 : typingPauseMs)
    return () => clearTimeout(timer)
  }, [text, isBehind])
  const { data, error, isFetching, refetch } = useQuery(searchQuery(search))
  return {
    typed,
    setTyped,
    /** Looks for what is typed now; says whether that had been looked for already. */
    searchNow: (): boolean => {
      setSearch(text)
      return !isBehind && data !== undefined
    },
    search,
    found: search === '' ? undefined : data,
    error,
    isFetching,
    retry: () => void refetch(),
  }
}

export type CallerSearching = ReturnType<typeof useCallerSearch>

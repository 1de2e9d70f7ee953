import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Page } from '../../contract/basic-shapes.ts'
import type { Group, Tag } from '../../contract/group-shapes.ts'
import { showToast } from '../ui/toast-store.ts'
import { api, errorMessage } from './api.ts'
import { orgPath, useSession } from './session.ts'
import { useDebounced } from './use-debounced.ts'

function useGroupPage(): Page<Group> | undefined {
  const session = useSession()
  return useQuery({
    queryKey: ['groups', session.organization.slug],
    queryFn: () => api.get<Page<Group>>(orgPath(session, '/groups'), { limit: 200 }),
  }).data
}

/** Returns the groups of the organization; empty until they are there. */
export function useGroups(): Group[] {
  return useGroupPage()?.items ?? []
}

/** The groups to choose from; where there are more than one page holds, the server answers what is searched. */
export type GroupChoices = { groups: Group[]; isSearched: boolean; search: (typed: string) => void }

/** Returns the groups to choose from: all of them, or those that the server finds for what is typed. */
export function useGroupChoices(): GroupChoices {
  const session = useSession()
  const page = useGroupPage()
  const [typed, search] = useState('')
  const isSearched = page !== undefined && page.nextCursor !== null
  const settled = useDebounced(typed.trim())
  const { data: found } = useQuery({
    queryKey: ['groups', session.organization.slug, settled],
    queryFn: () => api.get<Page<Group>>(orgPath(session, '/groups'), { limit: 50, search: settled }),
    enabled: isSearched && settled !== '',
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  const groups = (isSearched && settled !== '' ? found : page)?.items ?? []
  return { groups, isSearched, search }
}

/** Reads the tags of the organization. */
export function useTagList() {
  const session = useSession()
  return useQuery({
    queryKey: ['tags', session.organization.slug],
    queryFn: () => api.get<Page<Tag>>(orgPath(session, '/tags'), { limit: 200 }),
  })
}

/** Returns the tags of the organization and `create`, which adds one and hands it to `use` once the list has it. */
export function useTags(): { tags: Tag[]; create: (name: string, use: (tag: Tag) => void) => void } {
  const session = useSession()
  const queryClient = useQueryClient()
  const { data } = useTagList()
  const creation = useMutation({
    mutationFn: (name: string) => api.post<Tag>(orgPath(session, '/tags'), { name }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['tags', session.organization.slug] }),
    onError: (error) => showToast({ message: errorMessage(error), tone: 'red' }),
  })
  return { tags: data?.items ?? [], create: (name, use) => creation.mutate(name, { onSuccess: use }) }
}

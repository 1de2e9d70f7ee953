import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Page } from '../../../contract/basic-shapes.ts'
import type { Contact } from '../../../contract/company-shapes.ts'
import { api } from '../api.ts'
import { orgPath, useSession } from '../session.ts'
import { useDebounced } from '../use-debounced.ts'

/** Returns the contact cards found for what is typed, and how to tell what is. */
export function useContactSearch(isEnabled = true): { contacts: Contact[]; search: (typed: string) => void } {
  const session = useSession()
  const [typed, search] = useState('')
  const settled = useDebounced(typed.trim())
  const { data } = useQuery({
    queryKey: ['contacts', session.organization.slug, 'search', settled],
    queryFn: () => api.get<Page<Contact>>(orgPath(session, '/contacts'), { limit: 20, search: settled }),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  })
  return { contacts: data?.items ?? [], search }
}

/** Reads one contact card; null reads nothing. */
export function useContact(id: string | null): Contact | undefined {
  const session = useSession()
  const { data } = useQuery({
    queryKey: ['contacts', session.organization.slug, 'card', id],
    queryFn: () => api.get<Contact>(orgPath(session, `/contacts/${id ?? ''}`)),
    enabled: id !== null,
  })
  return data
}

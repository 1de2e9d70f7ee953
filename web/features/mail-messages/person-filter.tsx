import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User, UserPage } from '../../../contract/user-shapes.ts'
import { api } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useDebounced } from '../../app/use-debounced.ts'
import { SearchSelect } from '../../ui/search-select.tsx'

/** Chooses the person whose messages are shown. */
export function PersonFilter({ onChoose }: { onChoose: (id: string) => void }) {
  const { t } = useTranslation('mailMessages')
  const session = useSession()
  const [typed, setTyped] = useState('')
  const search = useDebounced(typed.trim())
  const { data } = useQuery({
    queryKey: ['users', session.organization.slug, 'choice', search],
    queryFn: () => api.get<UserPage>(orgPath(session, '/users'), { search, limit: 20 }),
    placeholderData: keepPreviousData,
  })
  const items = (data?.items ?? []).map(({ id, displayName, signInName }) => ({
    id,
    label: displayName,
    description: signInName,
  }))
  return (
    <SearchSelect
      label={t('filters.person')}
      items={items}
      value={null}
      placeholder={t('filters.choosePerson')}
      onSearch={setTyped}
      onChange={({ id }) => onChoose(id)}
    />
  )
}

/** Returns the name of a person by id, for a chip; undefined while unknown, not to be seen, or deleted. */
export function usePersonName(id: string | undefined): string | undefined {
  const session = useSession()
  const { data } = useQuery({
    queryKey: ['user', session.organization.slug, id],
    queryFn: () => api.get<User>(orgPath(session, `/users/${encodeURIComponent(id ?? '')}`)),
    enabled: id !== undefined,
    retry: false,
  })
  return data?.displayName
}

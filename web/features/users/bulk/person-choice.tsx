import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UserPage } from '../../../../contract/user-shapes.ts'
import { api } from '../../../app/api.ts'
import { orgPath, useSession } from '../../../app/session.ts'
import { useDebounced } from '../../../app/use-debounced.ts'
import { SearchSelect } from '../../../ui/search-select.tsx'

/** Finds the person whose rights others are to have. */
export function PersonChoice({ onChoose }: { onChoose: (id: string) => void }) {
  const { t } = useTranslation('bulk')
  const session = useSession()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<{ id: string; label: string } | null>(null)
  const search = useDebounced(typed.trim())
  const { data } = useQuery({
    queryKey: ['users', session.organization.slug, 'choice', search],
    queryFn: () => api.get<UserPage>(orgPath(session, '/users'), { search, limit: 20 }),
    placeholderData: keepPreviousData,
  })
  const items = (data?.items ?? []).map(({ id, displayName, primaryGroup, position }) => ({
    id,
    label: displayName,
    description: [primaryGroup?.name, position].filter(Boolean).join(' · ') || undefined,
  }))
  return (
    <SearchSelect
      label={t('rights.person')}
      description={t('rights.sameHint')}
      items={items}
      value={chosen}
      placeholder={t('rights.choosePerson')}
      onSearch={setTyped}
      onChange={(person) => {
        setChosen(person)
        onChoose(person.id)
      }}
    />
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page } from '../../../contract/basic-shapes.ts'
import type { Customer } from '../../../contract/provider-shapes.ts'
import { api } from '../../app/api.ts'
import { useDebounced } from '../../app/use-debounced.ts'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import type { SharedGroupDraft } from './shared-group-draft.ts'
import classes from './shared-groups.module.css'

type Props = {
  draft: SharedGroupDraft
  /** How many customers it is for, as read; more than are listed when they are very many. */
  knownCount: number
  onChange: (values: Partial<SharedGroupDraft>) => void
}

/** For whom the group is: all customers, or those chosen. */
export function CustomersPart({ draft, knownCount, onChange }: Props) {
  const { t } = useTranslation('sharedGroups')
  const [typed, setTyped] = useState('')
  const search = useDebounced(typed.trim())
  const { data } = useQuery({
    queryKey: ['customers', 'search', search],
    queryFn: () => api.get<Page<Customer>>('/provider/organizations', { limit: 50, search }),
    enabled: !draft.forAll,
    placeholderData: keepPreviousData,
  })
  const known = new Map([...draft.organizations, ...(data?.items ?? [])].map(({ id, name }) => [id, name]))
  // The list read holds the first of them only: saving it would take the others away.
  const isCut = knownCount > draft.organizations.length && draft.organizations.length >= mostListed
  const choose = (ids: string[]) =>
    onChange({ organizations: ids.map((id) => ({ id, name: known.get(id) ?? '' })).filter(({ name }) => name !== '') })
  return (
    <section className={classes.part} aria-label={t('forWhom')}>
      <RadioCards
        label={t('forWhom')}
        items={(['all', 'some'] as const).map((id) => ({
          id,
          label: t(`whom.${id}`),
          description: t(`whomHints.${id}`),
        }))}
        value={draft.forAll ? 'all' : 'some'}
        onChange={(id) => onChange({ forAll: id === 'all' })}
        isLabelShown
      />
      {!draft.forAll && isCut && <Notice tone="amber">{t('tooMany', { count: knownCount })}</Notice>}
      {!draft.forAll && !isCut && (
        <MultiSelect
          label={t('chosen')}
          items={[...known].map(([id, label]) => ({ id, label }))}
          values={draft.organizations.map(({ id }) => id)}
          onChange={choose}
          onSearch={setTyped}
        />
      )}
    </section>
  )
}

/** How many customers the answer for a group lists. */
const mostListed = 200

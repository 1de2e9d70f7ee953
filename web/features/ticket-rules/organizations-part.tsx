import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page } from '../../../contract/basic-shapes.ts'
import type { Customer } from '../../../contract/provider-shapes.ts'
import { api } from '../../app/api.ts'
import { useDebounced } from '../../app/use-debounced.ts'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import classes from './ticket-rules.module.css'

type Props = {
  /** Null: every customer. */
  organizations: readonly string[] | null
  onChange: (organizations: string[] | null) => void
  error: string | undefined
}

/** For whose requests the rule is. */
export function OrganizationsPart({ organizations, onChange, error }: Props) {
  const { t } = useTranslation('ticketRules')
  const [typed, setTyped] = useState('')
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(new Map())
  const search = useDebounced(typed.trim())
  const { data } = useQuery({
    queryKey: ['customers', 'search', search],
    queryFn: () => api.get<Page<Customer>>('/provider/organizations', { limit: 50, search }),
    enabled: organizations !== null,
    placeholderData: keepPreviousData,
  })
  const known = new Map([...seen, ...(data?.items ?? []).map(({ id, name }) => [id, name] as const)])
  // One that no search has brought up yet has no name here, and stays chosen all the same.
  for (const id of organizations ?? []) if (!known.has(id)) known.set(id, t('otherCustomer'))
  return (
    <section className={classes.part} aria-label={t('whom.title')} data-field="organizations">
      <RadioCards
        label={t('whom.title')}
        items={(['all', 'some'] as const).map((id) => ({ id, label: t(`whom.${id}`) }))}
        value={organizations === null ? 'all' : 'some'}
        onChange={(id) => onChange(id === 'all' ? null : [])}
        isLabelShown
      />
      {organizations !== null && (
        <MultiSelect
          label={t('whom.chosen')}
          items={[...known].map(([id, label]) => ({ id, label }))}
          values={[...organizations]}
          onChange={(ids) => {
            setSeen(new Map([...known].filter(([id]) => ids.includes(id))))
            onChange(ids)
          }}
          onSearch={setTyped}
          {...(error !== undefined && { error })}
        />
      )}
    </section>
  )
}

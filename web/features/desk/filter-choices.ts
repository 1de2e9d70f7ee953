import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DeskTicketPage } from '../../../contract/desk-shapes.ts'
import { api } from '../../app/api.ts'
import { deskPeopleQuery } from '../../app/desk/desk-queries.ts'
import type { DeskSearch, ListFilter } from '../../app/desk/desk-search.ts'
import { useRightsCatalogue } from '../../app/rights/use-rights-catalogue.ts'
import { filteredKinds, kindOf } from './ticket-kind.ts'

type Choice = { id: string; label: string }

const ages = [1, 3, 7, 14, 30] as const
export const ageChoices: readonly number[] = ages

/** Returns what each filter of the queue can be set to, in words: what stands in the view, and the people of the desk. */
export function useFilterChoices({ view }: DeskSearch): Record<ListFilter, Choice[]> {
  const { t } = useTranslation('desk')
  const { applications } = useRightsCatalogue()
  const { data: people } = useQuery(deskPeopleQuery)
  const { data: page } = useQuery({
    queryKey: ['desk', 'choices', view],
    queryFn: () => api.get<DeskTicketPage>('/provider/tickets', { view, limit: 200 }),
    staleTime: 60_000,
  })
  const tickets = page?.items ?? []
  const organizations = new Map(tickets.map(({ organization }) => [organization.id, organization.name]))
  const keys = new Set(tickets.flatMap((ticket) => ticket.applications))
  const nameOf = (key: string) => applications.find((one) => one.key === key)?.name ?? key
  return {
    organization: sorted([...organizations].map(([id, label]) => ({ id, label }))),
    application: sorted([...keys].map((id) => ({ id, label: nameOf(id) }))),
    kind: filteredKinds.map((id) => ({ id, label: t(`kinds.${kindOf(id).word}`) })),
    assignee: [
      { id: 'nobody', label: t('filters.nobody') },
      ...(people?.items ?? []).map(({ id, name, isYou }) => ({ id, label: isYou ? t('filters.you', { name }) : name })),
    ],
  }
}

function sorted(choices: Choice[]): Choice[] {
  return choices.sort((one, other) => one.label.localeCompare(other.label))
}

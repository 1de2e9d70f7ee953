import { queryOptions } from '@tanstack/react-query'
import type { Page } from '../../../contract/basic-shapes.ts'
import type { TicketRule } from '../../../contract/desk-shapes.ts'
import { api } from '../../app/api.ts'

/** Every rule that approves alone. */
export const ticketRulesQuery = queryOptions({
  queryKey: ['settings', 'ticketRules'],
  queryFn: () => api.get<Page<TicketRule>>('/provider/ticket-rules'),
})

import { queryOptions } from '@tanstack/react-query'
import type { Page } from '../../../contract/basic-shapes.ts'
import type { Webhook } from '../../../contract/webhook-shapes.ts'
import { api } from '../../app/api.ts'

/** The vendor's own systems that are told of requests. */
export const webhooksQuery = queryOptions({
  queryKey: ['settings', 'webhooks'],
  queryFn: () => api.get<Page<Webhook>>('/provider/webhooks'),
})

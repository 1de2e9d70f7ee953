import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Application, Connection, UpdateApplication } from '../../../contract/application-shapes.ts'
import type { Outcome } from '../../../contract/change-shapes.ts'
import { api } from '../../app/api.ts'
import { suiteQuery } from '../../app/suite.ts'
import type { Draft } from './application-draft.ts'

const base = '/provider/applications'

/** What a relying party needs to know of this server. */
export const connectionQuery = queryOptions({
  queryKey: ['settings', 'connection'],
  queryFn: () => api.get<Connection>('/provider/connection'),
})

/** Reads one application as it is now. */
export function readApplication(id: string): Promise<Application> {
  return api.get<Application>(`${base}/${id}`)
}

type Writing =
  | { action: 'create'; values: Draft; idempotencyKey: string }
  | { action: 'update'; application: Application; values: UpdateApplication }
  | { action: 'delete'; application: Application }
  | { action: 'renewSecret'; application: Application }

function write(wanted: Writing): Promise<Outcome> {
  if (wanted.action === 'create') {
    return api.post<Outcome>(base, wanted.values, { idempotencyKey: wanted.idempotencyKey })
  }
  const item = `${base}/${wanted.application.id}`
  const { version: ifMatch } = wanted.application
  if (wanted.action === 'update') return api.patch<Outcome>(item, wanted.values, { ifMatch })
  if (wanted.action === 'delete') return api.delete<Outcome>(item, { ifMatch })
  return api.post<Outcome>(`${item}/secret`)
}

/** Returns the writing of applications; the lists are read anew after each, also after a refusal. */
export function useApplicationWriting() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: suiteQuery.queryKey }),
        queryClient.invalidateQueries({ queryKey: ['home'] }),
        queryClient.invalidateQueries({ queryKey: ['journal'] }),
      ]),
  })
}

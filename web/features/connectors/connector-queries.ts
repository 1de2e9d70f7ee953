import { queryOptions, useMutation } from '@tanstack/react-query'
import type { Page } from '../../../contract/basic-shapes.ts'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { Connector, CreateApiKey } from '../../../contract/connector-shapes.ts'
import type { SessionUser } from '../../../contract/session-shapes.ts'
import { api } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange } from '../../app/undo.ts'

/** Every program of the organization with its credentials. */
export function connectorsQuery(session: SessionUser) {
  return queryOptions({
    queryKey: ['connectors', session.organization.slug],
    queryFn: () => api.get<Page<Connector>>(orgPath(session, '/connectors'), { limit: 200 }),
  })
}

/** A new program: what it is called, how it is known, and the group that gives it its rights. */
export type NewConnector = { lastName: string; signInName: string; primaryGroup: string | null }

type Writing =
  | { action: 'create'; values: NewConnector }
  | { action: 'createKey'; connector: Connector; values: CreateApiKey }
  | { action: 'revokeKey'; connector: Connector; keyId: string }
  | { action: 'createSecret'; connector: Connector }
  | { action: 'revokeSecret'; connector: Connector }

function write(session: SessionUser, wanted: Writing): Promise<Outcome> {
  if (wanted.action === 'create') {
    return api.post<Outcome>(orgPath(session, '/users'), { type: 'connector', firstName: '', ...wanted.values })
  }
  const item = orgPath(session, `/connectors/${wanted.connector.id}`)
  switch (wanted.action) {
    case 'createKey':
      return api.post<Outcome>(`${item}/keys`, wanted.values)
    case 'revokeKey':
      return api.delete<Outcome>(`${item}/keys/${wanted.keyId}`)
    case 'createSecret':
      return api.post<Outcome>(`${item}/client-secret`, undefined, { ifMatch: wanted.connector.version })
    case 'revokeSecret':
      return api.delete<Outcome>(`${item}/client-secret`)
  }
}

/** Returns the writing of programs and their credentials; the list is read anew after each, also after a refusal. */
export function useConnectorWriting() {
  const session = useSession()
  const refresh = useRefreshAfterChange()
  return useMutation({ mutationFn: (wanted: Writing) => write(session, wanted), onSettled: refresh })
}

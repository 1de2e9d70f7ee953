import { useQuery } from '@tanstack/react-query'
import type { DeskOptions, DeskTicket } from '../../../contract/desk-shapes.ts'
import type { PermissionRef } from '../../../contract/rights-shapes.ts'
import { api } from '../../app/api.ts'

const none: DeskOptions = { applications: [], groups: [] }

/** Reads what a ticket can be adjusted to: the rights of the customer's applications, and the customer's groups. */
export function useAdjustOptions({ id }: Pick<DeskTicket, 'id'>) {
  const { data = none } = useQuery({
    queryKey: ['desk', 'options', id],
    queryFn: () => api.get<DeskOptions>(`/provider/tickets/${id}/options`),
    staleTime: 5 * 60_000,
  })
  const permissionsOf = (application: string) =>
    data.applications.find(({ key }) => key === application)?.permissions ?? []
  return {
    groups: data.groups.map(({ id: group, name }) => ({ id: group, label: name })),
    permissionsOf,
    nameOf: ({ application, permission }: PermissionRef) =>
      permissionsOf(application).find(({ key }) => key === permission)?.name ?? permission,
  }
}

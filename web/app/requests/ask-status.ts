import type { Outcome } from '../../../contract/change-shapes.ts'
import type { SessionUser } from '../../../contract/session-shapes.ts'
import type { PendingTicket, User } from '../../../contract/user-shapes.ts'
import { api } from '../api.ts'
import { orgPath } from '../session.ts'
import type { RequestBody } from './request-words.ts'

/** What can be done to an account as a whole. */
export type StatusAction = 'deactivate' | 'reactivate' | 'delete'

type Asked = { action: StatusAction; id: string; why: RequestBody }

/** F8: asks the vendor to switch an account off or on, or to delete it. Throws `ApiError` when refused. */
export function askStatus(session: SessionUser, { action, id, why }: Asked): Promise<Outcome> {
  return api.post<Outcome>(orgPath(session, '/changes'), { kind: `user.${action}`, target: id, values: {}, ...why })
}

/** Returns the account with a request that was just sent about it, before the list is read anew. Pure. */
export function withTicket(user: User, ticket: NonNullable<Outcome['ticket']>, permissions: string[] = []): User {
  const { id, number, kind } = ticket
  const pending: PendingTicket = { id, number, kind, permissions }
  return { ...user, pendingTickets: [...user.pendingTickets.filter((other) => other.id !== id), pending] }
}

import type { Db } from '../../platform/database/index.ts'
import { type ConnectionRow, findConnection, findRegistrationColumns } from './oauth-queries.ts'
import { type Registration, registrationOf } from './oauth-registration.ts'

/** The registration that people of the transaction's organization connect their mailboxes with; null where they do not. */
async function findRegistration(tx: Db): Promise<Registration | null> {
  const columns = await findRegistrationColumns(tx)
  return columns?.authentication === 'oauth' ? registrationOf(columns) : null
}

/** A mailbox that is connected for this registration. */
export type Connected = ConnectionRow & { registration: Registration }

/** Whether tokens that were given for one registration and one mail server serve at another: never. */
function connectionState(
  row: Pick<ConnectionRow, 'oauth_client' | 'oauth_place' | 'oauth_connected_at' | 'oauth_failed_at'> | undefined,
  client: string | undefined,
  place: string | null,
): 'connected' | 'notConnected' | 'reconnectNeeded' {
  if (!row?.oauth_connected_at) return 'notConnected'
  const isOfHere = row.oauth_client === client && row.oauth_place === place
  return isOfHere && row.oauth_failed_at === null ? 'connected' : 'reconnectNeeded'
}

/** A person's connected mailbox, with what its tokens are renewed with; or why there is none. */
export async function readConnected(
  tx: Db,
  userId: string,
  place: string,
): Promise<Connected | { state: 'notConnected' | 'reconnectNeeded' }> {
  const registration = await findRegistration(tx)
  const row = await findConnection(tx, userId)
  const state = connectionState(row, registration?.client, place)
  if (state !== 'connected') return { state }
  return row && registration ? { ...row, registration } : { state: 'notConnected' }
}

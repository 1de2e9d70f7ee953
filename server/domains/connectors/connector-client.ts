import { type Database, inOrganization } from '../../platform/database/index.ts'
import { findClient, touchClient } from './program-queries.ts'

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A program as an OAuth client (RFC 6749, section 2). */
export interface ConnectorClient {
  clientId: string
  organizationId: string
  name: string
  secretHash: Buffer
}

/** The active program with this client id, or null. */
export async function findConnectorClient(database: Database, clientId: string): Promise<ConnectorClient | null> {
  if (!uuidPattern.test(clientId)) return null
  const row = await findClient(database, clientId)
  if (!row) return null
  return { clientId, organizationId: row.organization_id, name: row.name, secretHash: row.secret_hash }
}

/** Writes down that a program used its client secret. */
export async function noteClientUse(
  database: Database,
  client: Pick<ConnectorClient, 'clientId' | 'organizationId'>,
): Promise<void> {
  await inOrganization(database.db, client.organizationId, (tx) => touchClient(tx, client.clientId))
}

import { type Database, type Db, oneStatement } from '../../platform/database/index.ts'
import { readOrganizationToken } from '../../platform/secrets/index.ts'
import { type LinkPurpose, linkOver } from './link.ts'
import { type OpenLink, selectByToken, takeOpen } from './link-queries.ts'

/**
 * Looks at the link behind a token without using it up: a mail scanner that follows it takes nothing away. Throws 410
 * `linkOver` alike for whatever is wrong with it.
 */
export async function openLink(database: Database, token: string, purpose: LinkPurpose): Promise<OpenLink> {
  const read = readOrganizationToken(token)
  if (!read) throw linkOver()
  const statement = selectByToken(database.db, read.tokenHash, purpose)
  const [link] = await oneStatement<OpenLink>(database, read.organizationId, statement)
  if (!link) throw linkOver()
  return link
}

/** The same within the transaction of the link's organization. */
export async function openLinkIn(tx: Db, token: string, purpose: LinkPurpose): Promise<OpenLink> {
  const read = readOrganizationToken(token)
  const link = read && (await selectByToken(tx, read.tokenHash, purpose).executeTakeFirst())
  if (!link) throw linkOver()
  return link
}

/**
 * Uses a link up, in the transaction of what it allows. Of twenty at once one comes through; the others throw 410
 * `linkOver`. Returns whose it was and the box it was mailed to.
 */
export async function useLink(tx: Db, token: string, purpose: LinkPurpose): Promise<{ userId: string; email: string }> {
  const read = readOrganizationToken(token)
  const link = read && (await takeOpen(tx, read.tokenHash, purpose))
  if (!link) throw linkOver()
  return { userId: link.user_id, email: link.email }
}

import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../../platform/database/index.ts'
import type { LinkPurpose } from './link.ts'
import { cancelOpen, insertLink } from './link-queries.ts'

/** A link to be mailed: to whom, what for, and who asked for it. */
export interface AskedLink {
  organizationId: string
  userId: string
  purpose: LinkPurpose
  email: string
  createdByName: string
}

/** The job that sends a link. It holds no secret: the token is made when the mail goes out. */
export interface SendLinkJob {
  queue: 'links.send'
  data: { organizationId: string; linkId: string }
}

/**
 * Asks for a link: it takes the place of an open one of the same person and purpose. The caller holds the account's row
 * and adds the job that is returned, in the same transaction.
 */
export async function askLink(tx: Db, asked: AskedLink): Promise<SendLinkJob> {
  const { organizationId, userId, purpose, email, createdByName } = asked
  const id = uuidv7()
  await cancelOpen(tx, userId, [purpose])
  await insertLink(tx, {
    organization_id: organizationId,
    id,
    user_id: userId,
    purpose,
    email,
    created_by_name: createdByName,
  })
  return { queue: 'links.send', data: { organizationId, linkId: id } }
}

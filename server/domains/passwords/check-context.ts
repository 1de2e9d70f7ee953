import type { z } from 'zod'
import type { passwordCheckShape } from '../../../contract/index.ts'
import { acrossOrganizations, type Database, type Db, inOrganization } from '../../platform/database/index.ts'
import { type Actor, forbidden, notFound, Problem } from '../../platform/http/index.ts'
import { readOrganizationToken } from '../../platform/secrets/index.ts'
import { openLink } from '../links/index.ts'
import { findGeneralPolicy, findPasswordPolicy } from './find-policy.ts'
import type { PasswordOwner, PasswordPolicy } from './password-policy.ts'
import { findPasswordOwner } from './password-queries.ts'

type Check = z.output<typeof passwordCheckShape>

/** What a password is judged by: whose it would be, and where. */
export interface CheckContext {
  owner: PasswordOwner
  policy: PasswordPolicy
}

const nobody: PasswordOwner = { signInName: '', firstName: '', lastName: '', email: null }

const ownerFrom = (account: Check['account']): PasswordOwner => ({
  signInName: account?.signInName ?? '',
  firstName: account?.firstName ?? '',
  lastName: account?.lastName ?? '',
  email: account?.email || null,
})

/** The account of a mailed link that is still open, or null: whoever holds it has been told the account's name. */
async function accountOfLink(database: Database, token: string) {
  for (const purpose of ['invitation', 'passwordReset'] as const) {
    const link = await openLink(database, token, purpose).catch(ignoreOver)
    const read = link && readOrganizationToken(token)
    if (read) return { organizationId: read.organizationId, userId: link.user_id }
  }
  return null
}

function ignoreOver(error: unknown): null {
  if (error instanceof Problem && error.status === 410) return null
  throw error
}

async function contextOf(tx: Db, organizationId: string, owner: PasswordOwner | undefined): Promise<CheckContext> {
  if (!owner) throw notFound()
  return { owner, policy: await findPasswordPolicy(tx, organizationId) }
}

/**
 * Finds what a password is judged by, for whoever asks: the holder of a mailed link, an administrator of the account's
 * organization, the person themselves, or a stranger, who is told the general rules only. Throws 401, 403 or 404 where
 * somebody asks about an account that is not theirs to set the password of.
 */
export async function findCheckContext(database: Database, actor: Actor | null, check: Check): Promise<CheckContext> {
  const account = check.token === undefined ? null : await accountOfLink(database, check.token)
  if (account) {
    const { organizationId, userId } = account
    return inOrganization(database.db, organizationId, async (tx) =>
      contextOf(tx, organizationId, await findPasswordOwner(tx, userId)),
    )
  }
  if (!actor || check.token !== undefined) {
    if (check.userId !== undefined) throw new Problem(401, 'notSignedIn')
    const policy = await acrossOrganizations(database.db, findGeneralPolicy)
    return { owner: check.account ? ownerFrom(check.account) : nobody, policy }
  }
  if (check.userId !== undefined || check.account) refuseOthers(actor)
  const { organizationId } = actor
  return inOrganization(database.db, organizationId, async (tx) => {
    if (check.account) return contextOf(tx, organizationId, ownerFrom(check.account))
    return contextOf(tx, organizationId, await findPasswordOwner(tx, check.userId ?? actor.userId))
  })
}

function refuseOthers(actor: Actor): void {
  if (actor.stage !== 'signedIn' || !actor.permissions.has('users.manage')) throw forbidden()
}

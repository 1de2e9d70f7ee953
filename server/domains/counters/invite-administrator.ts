import type { z } from 'zod'
import type { addAdministratorShape } from '../../../contract/index.ts'
import { type Db, enterOrganization } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import { type Road, submitWithin } from '../changes/index.ts'
import { findSettings } from '../settings/index.ts'
import { systemActor } from '../sign-in/index.ts'
import { freeSignInName } from '../users/index.ts'

export type FirstAdministrator = z.output<typeof addAdministratorShape>

const usual = '{first}.{last}'

/** What a change says of a field, said of the field of the form that it came from. */
function under(prefix: string, error: unknown): unknown {
  if (!(error instanceof Problem) || error.problems.length === 0) return error
  const { status, code, values } = error
  const problems = error.problems.map((fault) => ({ ...fault, field: prefix + fault.field }))
  return new Problem(status, code, { problems, values })
}

async function signInNameOf(tx: Db, organizationId: string, person: FirstAdministrator): Promise<string> {
  const { naming_convention: convention } = await findSettings(tx, organizationId)
  return (await freeSignInName(tx, convention ?? usual, person)) ?? person.email
}

/** Makes changes in a customer's organization as the system, within the vendor's transaction; `prefix` is put before their fields. */
export async function submitForCustomer(
  road: Road,
  tx: Db,
  organizationId: string,
  change: Parameters<typeof submitWithin>[3],
  prefix: string,
): Promise<string> {
  const actor = systemActor(organizationId, 'fr')
  const outcome = await enterOrganization(tx, organizationId, () =>
    submitWithin(road, tx, actor, change, { via: 'system' }),
  ).catch((error) => {
    throw under(prefix, error)
  })
  return outcome.targetId ?? ''
}

/**
 * Creates an administrator in a customer's organization and invites them by mail: no password ever travels. Throws 422
 * with the fields below `prefix`.
 */
export async function inviteAdministrator(
  road: Road,
  tx: Db,
  place: { organizationId: string; groupId: string; prefix: string },
  person: FirstAdministrator,
): Promise<void> {
  const { organizationId, groupId, prefix } = place
  const { firstName, lastName, email, language } = person
  const signInName = await enterOrganization(tx, organizationId, () => signInNameOf(tx, organizationId, person))
  const account = { signInName, firstName, lastName, email, language, primaryGroup: groupId }
  const change = { kind: 'user.create', values: { ...account, sendInvitation: true } }
  await submitForCustomer(road, tx, organizationId, change, prefix)
}

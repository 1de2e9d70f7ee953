import type { z } from 'zod'
import type { PermissionRef, RightsComparison, rightsComparisonQuery } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { type Actor, notFound } from '../../platform/http/index.ts'
import { findGroup } from '../groups/index.ts'
import { displayNameOf } from '../users/index.ts'
import { findCurrent, findGivenByGroup } from './held-queries.ts'
import { inOrder, keyOf } from './holdings.ts'
import { refsWithout } from './preview-rights.ts'
import { findVisible } from './visible-user.ts'

interface Side {
  id: string
  name: string
  permissions: PermissionRef[]
}

async function personSide(tx: Db, actor: Actor, id: string): Promise<Side> {
  const user = await findVisible(tx, actor, id)
  if (!user) throw notFound()
  return { id, name: displayNameOf(user), permissions: await findCurrent(tx, id) }
}

async function groupSide(tx: Db, actor: Actor, id: string): Promise<Side> {
  const group = await findGroup(tx, id)
  if (!group) throw notFound()
  return { id, name: group.name, permissions: await findGivenByGroup(tx, actor.organizationId, id) }
}

/** Compares two people by what they may do now, or two groups by what they give. Throws 404 for what is not to be seen. */
export async function compareRights(
  tx: Db,
  actor: Actor,
  { of, left, right }: z.output<typeof rightsComparisonQuery>,
): Promise<RightsComparison> {
  const side = of === 'users' ? personSide : groupSide
  const [one, other] = [await side(tx, actor, left), await side(tx, actor, right)]
  const leftOnly = refsWithout(one.permissions, other.permissions)
  return {
    left: { id: one.id, name: one.name },
    right: { id: other.id, name: other.name },
    both: inOrder(refsWithout(one.permissions, leftOnly), keyOf),
    leftOnly: inOrder(leftOnly, keyOf),
    rightOnly: inOrder(refsWithout(other.permissions, one.permissions), keyOf),
  }
}

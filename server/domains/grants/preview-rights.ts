import type { EffectivePermission, PermissionRef, RightsPreview } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { type Actor, broken } from '../../platform/http/index.ts'
import { effectivePermissions } from './effective-permissions.ts'
import type { HeldRow } from './held-queries.ts'
import { type Grant, type Holdings, hasEnded, keyOf } from './holdings.ts'
import { type ResolvedRights, resolveRights } from './resolve-rights.ts'
import type { RightsValues } from './wanted-holdings.ts'

const given = (grant: Grant) => ({
  valid_from: grant.from,
  valid_until: grant.until,
  given_by: grant.givenBy,
  given_by_name: grant.givenByName,
  given_at: grant.givenAt,
  ticket_id: grant.ticketId,
  ticket_number: null,
})

/** The paths that holdings make, as the database would tell them. */
function heldBy(holdings: Holdings, { groups, now }: ResolvedRights): HeldRow[] {
  const through = (grant: Holdings['secondaryGroups'][number], source: 'primary' | 'secondary'): HeldRow[] =>
    (groups.get(grant.id)?.permissions ?? []).map((written) => {
      const colon = written.indexOf(':')
      const ref = { application: written.slice(0, colon), permission: written.slice(colon + 1) }
      return { ...ref, source, group_id: grant.id, group_name: grant.name, ...given(grant) }
    })
  const rows: HeldRow[] = [
    ...(holdings.primaryGroup ? through(holdings.primaryGroup, 'primary') : []),
    ...holdings.secondaryGroups.flatMap((grant) => through(grant, 'secondary')),
    ...holdings.permissions.map(({ application, permission, ...grant }): HeldRow => {
      return { application, permission, source: 'single', group_id: null, group_name: null, ...given(grant) }
    }),
  ]
  return rows.filter((row) => !hasEnded({ from: row.valid_from, until: row.valid_until }, now))
}

const currentRefs = (permissions: EffectivePermission[]): PermissionRef[] =>
  permissions.filter(({ isCurrent }) => isCurrent).map(({ application, permission }) => ({ application, permission }))

/** Those of the first that the second has not. */
export function refsWithout(these: PermissionRef[], those: PermissionRef[]): PermissionRef[] {
  const known = new Set(those.map(keyOf))
  return these.filter((ref) => !known.has(keyOf(ref)))
}

/** What somebody could do after a change that is not saved. Throws 422 for values that point to nothing. */
export async function previewRights(
  tx: Db,
  actor: Actor,
  userId: string,
  values: RightsValues,
): Promise<RightsPreview> {
  const resolved = await resolveRights({ tx, actor }, userId, values)
  if (resolved.problems.length > 0) throw broken(resolved.problems)
  const { today, wanted, now } = resolved
  const before = await effectivePermissions(tx, actor, heldBy(today, resolved), now)
  const after = await effectivePermissions(tx, actor, heldBy(wanted, resolved), now)
  const [had, has] = [currentRefs(before), currentRefs(after)]
  return { before, after, gained: refsWithout(has, had), lost: refsWithout(had, has) }
}

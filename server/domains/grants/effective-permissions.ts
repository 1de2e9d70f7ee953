import type { EffectivePermission, Mode, PermissionRef, RightsSource } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { grantablePermissions, guichetApplication } from '../applications/index.ts'
import { findGuichetModes } from '../rights/index.ts'
import { findOfferedModes, type HeldRow } from './held-queries.ts'
import { keyOf } from './holdings.ts'

/** The organization whose people are looked at. */
export interface Organization {
  organizationId: string
  organizationKind: 'customer' | 'provider'
}

/** Who decides about each permission that there is to hold in an organization, in the order of screens. */
async function modesOf(
  tx: Db,
  of: Organization,
  applications: Set<string>,
): Promise<(PermissionRef & { mode: Mode })[]> {
  const application = guichetApplication.key
  const modes = applications.has(application) ? await findGuichetModes(tx, of.organizationId) : new Map<string, Mode>()
  const own = grantablePermissions(of.organizationKind).map((permission) => {
    return { application, permission, mode: modes.get(permission) ?? ('give' as const) }
  })
  const others = [...applications].filter((key) => key !== application)
  return [...own, ...(await findOfferedModes(tx, of.organizationId, others))]
}

const told = (moment: Date | null) => moment?.toISOString() ?? null

const isCurrent = (row: HeldRow, now: Date) => row.valid_from === null || row.valid_from <= now

function sourceOf(row: HeldRow, now: Date): RightsSource {
  const group = row.group_id === null ? null : { id: row.group_id, name: row.group_name ?? '' }
  return {
    kind: row.source === 'single' ? 'single' : 'group',
    group,
    isPrimary: row.source === 'primary',
    from: told(row.valid_from),
    until: told(row.valid_until),
    isCurrent: isCurrent(row, now),
    givenBy: row.given_by_name === null ? null : { id: row.given_by, name: row.given_by_name },
    givenAt: told(row.given_at),
    ticketId: row.ticket_id,
    ticketNumber: row.ticket_number,
  }
}

const weight = { primary: 0, secondary: 1, single: 2 }
const byPath = (one: HeldRow, other: HeldRow) =>
  weight[one.source] - weight[other.source] || (one.group_id ?? '').localeCompare(other.group_id ?? '')

/**
 * Paths as what somebody may do: each permission once, with every path to it. What no application of the organization
 * declares gives nothing and is left out.
 */
export async function effectivePermissions(
  tx: Db,
  of: Organization,
  held: readonly HeldRow[],
  now: Date,
): Promise<EffectivePermission[]> {
  const paths = Map.groupBy(held, keyOf)
  const offered = await modesOf(tx, of, new Set(held.map(({ application }) => application)))
  return offered.flatMap(({ application, permission, mode }) => {
    const rows = paths.get(keyOf({ application, permission }))
    if (!rows) return []
    const sources = rows.toSorted(byPath).map((row) => sourceOf(row, now))
    return [{ application, permission, mode, isCurrent: sources.some((source) => source.isCurrent), sources }]
  })
}

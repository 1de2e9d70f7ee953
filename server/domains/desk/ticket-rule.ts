import type { z } from 'zod'
import type { createTicketRuleShape, TicketRule } from '../../../contract/index.ts'

/** What a rule approves alone, as the vendor writes it. */
export type RuleFields = z.output<typeof createTicketRuleShape>

/** A rule as it is kept. */
export interface RuleRow {
  organization_id: string
  id: string
  name: string
  is_active: boolean
  kinds: string[]
  permissions: string[]
  groups: boolean
  customers: string[] | null
  own_domain_only: boolean
  approved_count: number
  created_at: Date
  version: number
}

/** The fields of a rule. */
export const fieldsOf = (row: RuleRow): RuleFields => ({
  name: row.name,
  isActive: row.is_active,
  kinds: row.kinds as RuleFields['kinds'],
  permissions: row.permissions,
  groups: row.groups,
  organizations: row.customers,
  ownDomainOnly: row.own_domain_only,
})

/** A rule as the API tells it. */
export const presentRule = (row: RuleRow): TicketRule => ({
  id: row.id,
  ...fieldsOf(row),
  approvedCount: row.approved_count,
  createdAt: row.created_at.toISOString(),
  version: row.version,
})

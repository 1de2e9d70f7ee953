import type { Snapshot } from '../journal/index.ts'
import type { RuleFields } from './ticket-rule.ts'

type Words = Record<'fr' | 'en', string>

/** What the names of a rule's rights and organizations are, where they are known. */
export interface RuleNames {
  permissions: Map<string, Words>
  organizations: Map<string, string>
}

/** What the journal keeps of a rule: names for people to read, keys for undo. */
export function ruleSnapshot(fields: RuleFields, names: RuleNames): Record<string, unknown> {
  const { permissions, organizations, ...rest } = fields
  return {
    ...rest,
    permissions: permissions.map((key) => ({ key, told: names.permissions.get(key) ?? { fr: key, en: key } })),
    organizations: organizations?.map((id) => ({ id, name: names.organizations.get(id) ?? id })) ?? null,
  }
}

/** A rule as the journal keeps it, as values of a change again. */
export function ruleOf(snapshot: Snapshot): Record<string, unknown> {
  const { permissions, organizations, ...rest } = snapshot as {
    permissions?: { key: string }[]
    organizations?: { id: string }[] | null
  }
  return {
    ...rest,
    ...(permissions && { permissions: permissions.map(({ key }) => key) }),
    ...(organizations !== undefined && { organizations: organizations?.map(({ id }) => id) ?? null }),
  }
}

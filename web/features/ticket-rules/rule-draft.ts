import type { TicketRule } from '../../../contract/desk-shapes.ts'

export const ruleKinds = ['user.create', 'user.rights', 'user.deactivate', 'user.reactivate'] as const
export type RuleKind = (typeof ruleKinds)[number]

/** What the drawer of a rule holds; organizations null: every customer. */
export type RuleDraft = Pick<
  TicketRule,
  'name' | 'isActive' | 'kinds' | 'permissions' | 'groups' | 'organizations' | 'ownDomainOnly'
>

/** Takes a rule, null for a new one; returns what its drawer holds at first: a new one approves the least. */
export function draftOfRule(rule: TicketRule | null): RuleDraft {
  if (rule === null) {
    return {
      name: '',
      isActive: true,
      kinds: ['user.create'],
      permissions: [],
      groups: false,
      organizations: null,
      ownDomainOnly: true,
    }
  }
  const { name, isActive, kinds, permissions, groups, organizations, ownDomainOnly } = rule
  return { name, isActive, kinds, permissions, groups, organizations, ownDomainOnly }
}

/** Takes the drawer as it began and as it is; returns the fields that differ. */
export function ruleEdits(start: RuleDraft, draft: RuleDraft): Partial<RuleDraft> {
  const entries = Object.entries(draft) as [keyof RuleDraft, unknown][]
  return Object.fromEntries(entries.filter(([field, value]) => JSON.stringify(start[field]) !== JSON.stringify(value)))
}

/** Returns the kinds with one more or one less, in their own order. */
export function withKind(kinds: readonly RuleKind[], kind: RuleKind, isOn: boolean): RuleKind[] {
  return ruleKinds.filter((known) => (known === kind ? isOn : kinds.includes(known)))
}

/** Whether a rule speaks of rights at all: to deactivate somebody or let them back in adds none. */
export const speaksOfRights = ({ kinds }: Pick<RuleDraft, 'kinds'>): boolean =>
  kinds.includes('user.create') || kinds.includes('user.rights')

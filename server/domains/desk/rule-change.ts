import { type FieldFault, notFound } from '../../platform/http/index.ts'
import { guichetApplication } from '../applications/index.ts'
import type { ChangeContext, Findings } from '../changes/index.ts'
import type { EntryRow } from '../journal/index.ts'
import { type RuleNames, ruleOf, ruleSnapshot } from './rule-snapshot.ts'
import { fieldsOf, type RuleFields, type RuleRow } from './ticket-rule.ts'
import { findCustomerNames, findDeclaredOf, findRuleForUpdate } from './ticket-rule-queries.ts'

/** What a change of rules is about: the rule as it is, and the names of all that it and the change speak of. */
export interface RuleState {
  id: string
  row: RuleRow | null
  names: RuleNames
}

const isGuichet = (permission: string) => permission.startsWith(`${guichetApplication.key}:`)

/** The names of everything in these fields. */
export async function namesOf(
  { tx }: ChangeContext,
  sides: Pick<Partial<RuleFields>, 'permissions' | 'organizations'>[],
): Promise<RuleNames> {
  const permissions = sides.flatMap((side) => side.permissions ?? [])
  const organizations = sides.flatMap((side) => side.organizations ?? [])
  return {
    permissions: await findDeclaredOf(tx, permissions),
    organizations: await findCustomerNames(tx, organizations),
  }
}

/** The problems of a rule's new values: Guichet's own rights are never given without a person, and all must exist. */
export function checkRule({ names }: RuleState, values: Partial<RuleFields>): Findings {
  const problems: FieldFault[] = []
  for (const [index, permission] of (values.permissions ?? []).entries()) {
    const field = `/permissions/${index}`
    if (isGuichet(permission)) problems.push({ field, code: 'ruleNeverGuichet' })
    else if (!names.permissions.has(permission)) {
      problems.push({ field, code: 'permissionUnknown', values: { right: permission } })
    }
  }
  for (const [index, id] of (values.organizations ?? []).entries()) {
    if (!names.organizations.has(id)) problems.push({ field: `/organizations/${index}`, code: 'organizationUnknown' })
  }
  return { problems, warnings: [] }
}

/** The steps that all changes of rules share. */
export const rulesChange = {
  category: 'settings' as const,
  permission: 'settings.manage',
  ofProvider: true as const,
  needsReason: false,
  authorize: () => [],
}

/** Those of a change of a rule that is there. */
export const ruleChange = {
  ...rulesChange,
  hasTarget: true,
  load: async (context: ChangeContext, target: string | undefined, values: Partial<RuleFields>): Promise<RuleState> => {
    const row = target && (await findRuleForUpdate(context.tx, target))
    if (!row) throw notFound()
    return { id: row.id, row, names: await namesOf(context, [fieldsOf(row), values]) }
  },
  versionOf: ({ row }: RuleState) => row?.version ?? 0,
}

/** What the journal keeps of a rule that is there. */
export const snapshotOf = ({ row, names }: RuleState) => (row ? ruleSnapshot(fieldsOf(row), names) : null)

/** Whether a rule still says what an entry of the journal left. */
export function isRuleAsLeft({ row }: RuleState, { after }: Pick<EntryRow, 'after'>): boolean {
  if (!row || !after) return false
  const current: Record<string, unknown> = { ...fieldsOf(row) }
  return Object.entries(ruleOf(after)).every(
    ([field, value]) => JSON.stringify(current[field]) === JSON.stringify(value),
  )
}

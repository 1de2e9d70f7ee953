import type { EffectivePermission, OrganizationApplication } from '../../../../contract/rights-shapes.ts'

type Permission = OrganizationApplication['permissions'][number]

/** One right of a person, with its words; `change` says what saving would do to it. */
export type RightLine = {
  permission: Permission
  held: EffectivePermission
  change: 'added' | 'removed' | null
}

/** What a person may in one application. */
export type ApplicationRights = {
  application: OrganizationApplication
  lines: RightLine[]
  countBefore: number
  countAfter: number
  /** F7: the other place where all of it is managed; its name is empty where it is not known. */
  managedIn: { name: string } | null
}

type Rights = readonly EffectivePermission[]

/**
 * Takes the words of the applications and what a person may before and after an edit; returns it application by
 * application in the order of the words, those without any right too. What is not declared any more is not told.
 */
export function rightsByApplication(
  applications: readonly OrganizationApplication[],
  before: Rights,
  after: Rights,
): ApplicationRights[] {
  const keyOf = (application: string, permission: string) => `${application}:${permission}`
  const index = (rights: Rights) => new Map(rights.map((right) => [keyOf(right.application, right.permission), right]))
  const was = index(before)
  const is = index(after)
  return applications.map((application) => {
    const lines = application.permissions.flatMap((permission): RightLine[] => {
      const key = keyOf(application.key, permission.key)
      const old = was.get(key)
      const held = is.get(key) ?? old
      if (held === undefined) return []
      const change = old === undefined ? 'added' : is.has(key) ? null : 'removed'
      return [{ permission, held, change }]
    })
    return {
      application,
      lines,
      countBefore: lines.filter(({ change }) => change !== 'added').length,
      countAfter: lines.filter(({ change }) => change !== 'removed').length,
      managedIn: managedInOf(lines),
    }
  })
}

function managedInOf(lines: readonly RightLine[]): { name: string } | null {
  if (lines.length === 0 || lines.some(({ permission }) => permission.mode !== 'view')) return null
  return { name: lines[0]?.permission.managedIn?.name ?? '' }
}

/** Returns the paths of today for single rights and those after the edit for groups: what an editor of rights shows. */
export function rightsToEdit(before: Rights, after: Rights): EffectivePermission[] {
  const parts = [
    ...after.map((right) => ({ ...right, sources: right.sources.filter(({ kind }) => kind === 'group') })),
    ...before.map((right) => ({ ...right, sources: right.sources.filter(({ kind }) => kind === 'single') })),
  ]
  const merged = new Map<string, EffectivePermission>()
  for (const part of parts) {
    const key = `${part.application}:${part.permission}`
    const known = merged.get(key)
    merged.set(key, known === undefined ? part : { ...known, sources: [...known.sources, ...part.sources] })
  }
  return [...merged.values()].filter(({ sources }) => sources.length > 0)
}

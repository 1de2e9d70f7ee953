import type { EffectivePermission, OrganizationApplication } from '../../../../contract/rights-shapes.ts'
import type { PendingTicket } from '../../../../contract/user-shapes.ts'
import { pendingRight } from '../../../app/requests/pending.ts'

type Permission = OrganizationApplication['permissions'][number]

/** One right of a person, with its words; `change` says what saving would do to it. */
export type RightLine = {
  permission: Permission
  held: EffectivePermission
  change: 'added' | 'removed' | null
  /** F6: the change is the vendor's to decide: asked for with the edit, or already, in this request. */
  isAsked: boolean
  pending: PendingTicket | null
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
  tickets: readonly PendingTicket[] = [],
): ApplicationRights[] {
  const keyOf = (application: string, permission: string) => `${application}:${permission}`
  const index = (rights: Rights) => new Map(rights.map((right) => [keyOf(right.application, right.permission), right]))
  const was = index(before)
  const is = index(after)
  return applications.map((application) => {
    const lines = application.permissions.flatMap((permission): RightLine[] => {
      const key = keyOf(application.key, permission.key)
      const old = was.get(key)
      const pending = pendingRight(tickets, { application: application.key, permission: permission.key })
      const held = is.get(key) ?? old ?? (pending === null ? undefined : notHeld(application.key, permission))
      if (held === undefined) return []
      const change = is.has(key) === was.has(key) ? null : is.has(key) ? 'added' : 'removed'
      const isAsked = change !== null && permission.mode === 'request' && !permission.mayGive
      return [{ permission, held, change, isAsked, pending }]
    })
    return {
      application,
      lines,
      countBefore: lines.filter(({ held }) => was.has(keyOf(held.application, held.permission))).length,
      countAfter: lines.filter(({ held }) => is.has(keyOf(held.application, held.permission))).length,
      managedIn: managedInOf(lines),
    }
  })
}

// Asked for and not decided: a line without any path.
const notHeld = (application: string, { key, mode }: Permission): EffectivePermission => ({
  ...{ application, permission: key, mode },
  isCurrent: false,
  sources: [],
})

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

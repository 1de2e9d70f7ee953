import type { z } from 'zod'
import type { PermissionRef, updateGroupShape } from '../../../contract/index.ts'

type Wanted = z.output<typeof updateGroupShape>['permissions']

const written = ({ application, permission }: PermissionRef): string => `${application}:${permission}`

/** Permissions as they are stored with a group, `application:permission`, each once. */
export const writtenOf = (refs: readonly PermissionRef[]): string[] => [...new Set(refs.map(written))]

/** `application:permission` as the two keys it is made of. */
export function permissionRefOf(text: string): PermissionRef {
  const colon = text.indexOf(':')
  return { application: text.slice(0, colon), permission: text.slice(colon + 1) }
}

/** The keys of the rights that a journal entry names. */
export const refsOf = (rights: unknown): PermissionRef[] =>
  ((rights ?? []) as PermissionRef[]).map(({ application, permission }) => ({ application, permission }))

/** What a group gives after a change: a whole list replaces, a difference adds and removes. */
export function permissionsAfter(current: readonly string[], wanted: Wanted): string[] {
  if (wanted === undefined) return [...current]
  if (Array.isArray(wanted)) return writtenOf(wanted)
  const removed = new Set(writtenOf(wanted.remove ?? []))
  const kept = current.filter((permission) => !removed.has(permission))
  return [...new Set([...kept, ...writtenOf(wanted.add ?? [])])]
}

/** What the second list has that the first has not. */
export function newIn(before: readonly string[], after: readonly string[]): string[] {
  const had = new Set(before)
  return after.filter((permission) => !had.has(permission))
}

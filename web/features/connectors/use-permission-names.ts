import { useGroups } from '../../app/group-queries.ts'

/** Returns a function that names a permission of Guichet in the person's language. */
export function usePermissionNames(): (key: string) => string {
  const names = new Map(useGroups().flatMap(({ permissions }) => permissions.map((p) => [p.permission, p.label])))
  return (key) => names.get(key) ?? key
}

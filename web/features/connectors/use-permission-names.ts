import { useRightsCatalogue } from '../../app/rights/use-rights-catalogue.ts'

/** Returns a function that names a permission of Guichet in the person's language. */
export function usePermissionNames(): (key: string) => string {
  const guichet = useRightsCatalogue().applications.find(({ key }) => key === 'guichet')
  const names = new Map(guichet?.permissions.map(({ key, name }) => [key, name]))
  return (key) => names.get(key) ?? key
}

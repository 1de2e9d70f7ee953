import { useMemo } from 'react'
import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'
import { useRightsCatalogue } from '../../app/rights/use-rights-catalogue.ts'
import type { UsersSearch } from './users-search.ts'

/**
 * Returns the applications that have a column: Guichet itself only where there is nothing else. Those that `search` asks
 * about come first: what was looked for must not stand off the screen.
 */
export function useColumns(search: Pick<UsersSearch, 'application' | 'permission'>): {
  columns: readonly OrganizationApplication[]
  isPending: boolean
} {
  const { applications, isPending } = useRightsCatalogue()
  const asked = [...(search.application ?? []), ...(search.permission ?? []).map((ref) => ref.split(':')[0])].join()
  const columns = useMemo(() => {
    const others = applications.filter(({ key }) => key !== 'guichet')
    const shown = others.length > 0 ? others : applications
    const keys = asked.split(',')
    const isAsked = ({ key }: OrganizationApplication) => keys.includes(key)
    return [...shown.filter(isAsked), ...shown.filter((one) => !isAsked(one))]
  }, [applications, asked])
  return { columns, isPending }
}

import { useMemo } from 'react'
import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'
import { useRightsCatalogue } from '../../app/rights/use-rights-catalogue.ts'

/** Returns the applications that have a column: Guichet itself only where there is nothing else. */
export function useColumns(): { columns: readonly OrganizationApplication[]; isPending: boolean } {
  const { applications, isPending } = useRightsCatalogue()
  const columns = useMemo(() => {
    const others = applications.filter(({ key }) => key !== 'guichet')
    return others.length > 0 ? others : applications
  }, [applications])
  return { columns, isPending }
}

import { useSearch } from '@tanstack/react-router'
import { RequestsScreen } from '../features/requests/requests-screen.tsx'
import { parseRequestsSearch } from '../features/requests/requests-search.ts'

/** `/requests` */
export default function RequestsRoute() {
  const search: Record<string, unknown> = useSearch({ strict: false })
  return <RequestsScreen scope="mine" search={parseRequestsSearch(search)} />
}

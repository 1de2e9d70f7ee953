import { useSearch } from '@tanstack/react-router'
import { RequestsScreen } from '../features/requests/requests-screen.tsx'
import { parseRequestsSearch } from '../features/requests/requests-search.ts'

/** `/tickets` */
export default function TicketsRoute() {
  const search: Record<string, unknown> = useSearch({ strict: false })
  return <RequestsScreen scope="organization" search={parseRequestsSearch(search)} />
}

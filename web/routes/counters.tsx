import { useNavigate, useSearch } from '@tanstack/react-router'
import { CountersScreen } from '../features/counters/counters-screen.tsx'
import { parseCountersSearch } from '../features/counters/counters-search.ts'

/** `/counters`: the vendor's customers, with the filters in the address. */
export default function CountersRoute() {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  return (
    <CountersScreen
      search={parseCountersSearch(raw)}
      onSearch={(search, replace = false) => void navigate({ to: '/counters', search, replace, resetScroll: false })}
    />
  )
}

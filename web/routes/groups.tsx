import { useNavigate, useSearch } from '@tanstack/react-router'
import { GroupsScreen } from '../features/groups/groups-screen.tsx'
import { parseGroupsSearch } from '../features/groups/groups-search.ts'

/** `/groups`: groups × rights, with what is looked at in the address. */
export default function GroupsRoute() {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  return (
    <GroupsScreen
      search={parseGroupsSearch(raw)}
      onSearch={(search) => void navigate({ to: '/groups', search, replace: true, resetScroll: false })}
    />
  )
}

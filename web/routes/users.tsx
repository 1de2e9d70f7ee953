import { useMatchRoute, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useCallback } from 'react'
import { useSession } from '../app/session.ts'
import { UsersScreen } from '../features/users/users-screen.tsx'
import { parseUsersSearch, type UsersSearch, withDefaults } from '../features/users/users-search.ts'

const CreateUserDrawer = lazy(() => import('../features/create-user/create-user-drawer.tsx'))

/** `/users`, and `/users/new` with the drawer over the same list. */
export default function UsersRoute() {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const search = withDefaults(parseUsersSearch(raw), useSession().organization)
  const isCreating = useMatchRoute()({ to: '/users/new' }) !== false
  const navigate = useNavigate()
  const show = useCallback(
    (to: '/users' | '/users/new', wanted: UsersSearch, replace = false) =>
      void navigate({ to, search: parseUsersSearch(wanted), replace, resetScroll: false }),
    [navigate],
  )
  return (
    <>
      <UsersScreen
        search={search}
        onSearch={(wanted, isTyping) => show('/users', wanted, isTyping)}
        onCreate={() => show('/users/new', search)}
      />
      {isCreating && (
        <Suspense>
          <CreateUserDrawer onClose={() => show('/users', search)} />
        </Suspense>
      )}
    </>
  )
}

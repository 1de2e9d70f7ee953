import { useParams } from '@tanstack/react-router'
import { UserScreen } from '../features/user/user-screen.tsx'

/** `/users/$userId` */
export default function UserRoute() {
  const { userId = '' } = useParams({ strict: false })
  return <UserScreen userId={userId} />
}

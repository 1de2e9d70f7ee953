import { useParams } from '@tanstack/react-router'
import { RequestScreen } from '../features/requests/request-screen.tsx'

/** `/requests/$requestId` */
export default function RequestRoute() {
  const { requestId = '' } = useParams({ strict: false })
  return <RequestScreen key={requestId} requestId={requestId} />
}

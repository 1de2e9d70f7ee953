import { useParams } from '@tanstack/react-router'
import { CallersScreen } from '../features/callers/callers-screen.tsx'

/** `/callers`, and `/calls/{id}` with the card of a caller beside what was found. */
export default function CallersRoute() {
  const { callId } = useParams({ strict: false })
  return <CallersScreen callId={callId} />
}

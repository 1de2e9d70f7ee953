import { useNavigate, useParams } from '@tanstack/react-router'
import { ConnectorsScreen } from '../features/connectors/connectors-screen.tsx'

/** `/connectors`, and `/connectors/…` with one program's drawer over the same list. */
export default function ConnectorsRoute() {
  const { connectorId }: { connectorId?: string } = useParams({ strict: false })
  const navigate = useNavigate()
  const open = (id: string | null) =>
    void (id === null
      ? navigate({ to: '/connectors', resetScroll: false })
      : navigate({ to: '/connectors/$connectorId', params: { connectorId: id }, resetScroll: false }))
  return <ConnectorsScreen openId={connectorId ?? null} onOpen={open} />
}

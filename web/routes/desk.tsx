import { useParams, useSearch } from '@tanstack/react-router'
import { parseDeskSearch } from '../app/desk/desk-search.ts'
import { DeskScreen } from '../features/desk/desk-screen.tsx'

/** `/desk`, and `/desk/{id}` with a ticket open beside the same queue. */
export default function DeskRoute() {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const { ticketId } = useParams({ strict: false })
  return <DeskScreen search={parseDeskSearch(raw)} ticketId={ticketId} />
}

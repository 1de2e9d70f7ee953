import type { DeskTicketSummary } from '../../../contract/index.ts'
import { presentSummary, type TicketReader } from '../tickets/index.ts'
import type { QueueRow } from './queue-queries.ts'

/** Who looks after a ticket at the desk; null: nobody yet. */
export function presentAssignee(
  row: { assigned_to: string | null; assigned_to_name: string | null },
  userId: string | null,
): DeskTicketSummary['assignee'] {
  if (row.assigned_to === null) return null
  return { id: row.assigned_to, name: row.assigned_to_name ?? '', isYou: row.assigned_to === userId }
}

/** A row of the queue as the desk sees it. */
export const presentQueueRow = (row: QueueRow, reader: TicketReader): DeskTicketSummary => ({
  ...presentSummary(row, reader),
  organization: row.organization,
  assignee: presentAssignee(row, reader.userId),
  applications: row.applications,
  firstApprovalBy: row.first_approval?.name ?? null,
})

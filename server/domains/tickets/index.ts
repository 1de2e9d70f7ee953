export { findAttachment } from './attachment-queries.ts'
export { downloadHeaders } from './download.ts'
export { addEvent, type NewEvent } from './event-queries.ts'
export { presentSummary, type TicketReader, titleOf } from './present-summary.ts'
export { presentTicket, type TicketViewer } from './present-ticket.ts'
export { recordEvent } from './record-event.ts'
export type { TellOutside } from './tell-outside.ts'
export {
  findTicket,
  findTicketForUpdate,
  type SummaryRow,
  selectSummaries,
  type TicketColumns,
  type TicketRow,
  updateTicket,
} from './ticket-queries.ts'

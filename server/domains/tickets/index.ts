export { addEvent, type NewEvent } from './event-queries.ts'
export { presentSummary, type TicketReader } from './present-summary.ts'
export { presentTicket, type TicketViewer } from './present-ticket.ts'
export type { TellOutside } from './tell-outside.ts'
export {
  findTicket,
  findTicketForUpdate,
  selectSummaries,
  type TicketColumns,
  type TicketRow,
  updateTicket,
} from './ticket-queries.ts'

export { attach, countLoose, findAttachment } from './attachment-queries.ts'
export { registerAttachmentRoutes } from './attachment-routes.ts'
export { carryOut, checkTicket } from './carry-out.ts'
export { downloadHeaders } from './download.ts'
export { findOpening, type NewEvent } from './event-queries.ts'
export { keepFile, mostBytes, registerFileRoutes } from './keep-file.ts'
export { findPromise } from './line-facts-queries.ts'
export { registerMyTicketRoutes } from './my-ticket-routes.ts'
export { addTicket, ticketOpener } from './open-ticket.ts'
export { findProviderName } from './open-ticket-queries.ts'
export { presentSummary, type TicketReader, titleOf } from './present-summary.ts'
export { presentTicket } from './present-ticket.ts'
export { findMailbox, findReader } from './reader-queries.ts'
export { recordEvent, tellQueue } from './record-event.ts'
export { requestTexts } from './request-texts.ts'
export type { TellOutside } from './tell-outside.ts'
export { isOpen, type LineState, questionKind, type StoredLine, type StoredProposal } from './ticket.ts'
export { ticketJobs } from './ticket-jobs.ts'
export { ticketKinds } from './ticket-kinds.ts'
export { ticketLetterTexts } from './ticket-letter-texts.ts'
export { linesOf, proposalsWithout, touchedBy } from './ticket-lines.ts'
export {
  findTicket,
  findTicketForUpdate,
  resumed,
  type SummaryRow,
  selectSummaries,
  type TicketColumns,
  type TicketRow,
  updateTicket,
} from './ticket-queries.ts'
export { registerTicketRoutes } from './ticket-routes.ts'
export { ticketTexts } from './ticket-texts.ts'

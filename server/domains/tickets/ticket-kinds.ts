import { askQuestion } from './ask-question.ts'
import type { Tellers } from './record-event.ts'
import { withdrawTicket } from './withdraw-ticket.ts'
import { writeMessage } from './write-message.ts'

/** Every kind of change of a ticket by those who asked. */
export const ticketKinds = (tellers: Tellers) => [askQuestion(tellers), writeMessage(tellers), withdrawTicket(tellers)]

export { TicketRulesScreen as default } from '../features/ticket-rules/ticket-rules-screen.tsx'

import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { openQuestion, phaseOf, type Side } from './ticket-phase.ts'

type Title =
  | 'yours'
  | 'theirs'
  | 'provider'
  | 'providerAnswers'
  | 'desk'
  | 'deskAnswers'
  | 'scheduled'
  | 'done'
  | 'answered'
  | 'refused'
  | 'withdrawn'
type Text =
  | 'yoursText'
  | 'theirsText'
  | 'promised'
  | 'promisedDesk'
  | 'noPromise'
  | 'noPromiseDesk'
  | 'late'
  | 'lateDesk'
  | 'decidedBy'
  | 'decidedAlone'
  | 'answeredText'
  | 'nothingChanged'

/** What the banner says: which title and sentence, about which moment, who is named in it. */
export type TurnWords = {
  title: Title
  /** The moment in the title, once it is over. */
  titleAt: string | null
  text: Text
  /** The moment in the sentence. */
  textAt: string | null
  name: string
  /** Whoever looks at it is the one to act. */
  isYours: boolean
}

/** Takes a ticket and from which side it is looked at; returns what there is to say about whose turn it is. */
export function turnWords(ticket: Ticket, side: Side): TurnWords {
  const phase = phaseOf(ticket)
  if (phase === 'waiting') return waitingWords(ticket, side)
  if (phase === 'open' || phase === 'inProgress') return decidingWords(ticket, side)
  if (phase === 'withdrawn') {
    return { title: phase, titleAt: ticket.updatedAt, text: 'nothingChanged', textAt: null, name: '', isYours: false }
  }
  const isAnswer = phase === 'done' && ticket.kind === 'question'
  const at = phase === 'scheduled' ? ticket.appliesAt : phase === 'done' ? ticket.appliedAt : ticket.decidedAt
  return {
    title: isAnswer ? 'answered' : phase,
    titleAt: at ?? ticket.decidedAt ?? ticket.updatedAt,
    text: isAnswer ? 'answeredText' : ticket.decidedBy === null ? 'decidedAlone' : 'decidedBy',
    textAt: null,
    name: ticket.decidedBy ?? '',
    isYours: false,
  }
}

function waitingWords(ticket: Ticket, side: Side): TurnWords {
  const question = openQuestion(ticket)
  const isYours = side === 'organization' && ticket.mayAnswer
  return {
    title: isYours ? 'yours' : 'theirs',
    titleAt: null,
    text: isYours ? 'yoursText' : 'theirsText',
    textAt: question?.at ?? ticket.updatedAt,
    name: question?.author.name ?? ticket.provider.name,
    isYours,
  }
}

function decidingWords({ kind, isOverdue, dueAt }: Ticket, side: Side): TurnWords {
  const isYours = side === 'provider'
  const promise = dueAt === null ? 'noPromise' : isOverdue ? 'late' : 'promised'
  return {
    title: `${isYours ? 'desk' : 'provider'}${kind === 'question' ? 'Answers' : ''}` as const,
    titleAt: null,
    text: isYours ? `${promise}Desk` : promise,
    textAt: dueAt,
    name: '',
    isYours,
  }
}

import { useState } from 'react'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { hasAdjustments } from './adjusted-changes.ts'
import { type DecisionDraft, linesOf, type PrimaryAction, primaryAction, tallyOf } from './decision-draft.ts'
import { useDecision } from './use-decision.ts'
import { isRace } from './use-ticket.ts'

type Ways = { onDecided: () => void; onRefuse: () => void }

export type Decide = {
  action: PrimaryAction
  run: () => void
  isPending: boolean
  /** Why the last attempt was refused; what somebody else did meanwhile is told by a message instead. */
  error: Error | null
  /** How many lines to be set by hand still wait for an answer, once somebody tried to approve. */
  missing: number
  /** False where one has approved already and another person has to. */
  mayApprove: boolean
}

/** F9: returns what the main button does with the ticket as drafted, and what hinders it. */
export function useDecide(ticket: DeskTicket, draft: DecisionDraft, { onDecided, onRefuse }: Ways): Decide {
  const [hasTried, setTried] = useState(false)
  const decision = useDecision(ticket, onDecided)
  const action = primaryAction(ticket, draft, hasAdjustments(draft.adjustments))
  const { open } = tallyOf(linesOf(ticket), draft)
  const run = () => {
    if (decision.isPending) return
    if (action === 'refuse') return onRefuse()
    setTried(true)
    if (open === 0) decision.mutate(draft)
  }
  return {
    action,
    run,
    isPending: decision.isPending,
    error: isRace(decision.error) ? null : decision.error,
    missing: hasTried ? open : 0,
    mayApprove: ticket.firstApprovalBy?.isYou !== true,
  }
}

import { useState } from 'react'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { noAdjustments } from './adjusted-changes.ts'
import { type DecisionDraft, emptyDecision } from './decision-draft.ts'

/** What is about to be decided on the ticket that is open. Once an adjustment is kept, it is the ticket's own. */
export function useDraft({ adjusted }: DeskTicket) {
  const [draft, setDraft] = useState<DecisionDraft>(emptyDecision)
  const kept = JSON.stringify(adjusted)
  const [seen, setSeen] = useState(kept)
  if (seen !== kept) {
    setSeen(kept)
    setDraft({ ...draft, adjustments: noAdjustments })
  }
  return [draft, setDraft] as const
}

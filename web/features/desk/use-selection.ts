import { useState } from 'react'
import type { DeskTicketSummary } from '../../../contract/desk-shapes.ts'

/** The ticked tickets of those shown. One that leaves the list is no longer ticked: it was done. */
export function useSelection(tickets: readonly DeskTicketSummary[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const chosen = tickets.filter(({ id }) => ids.has(id))
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(ids)
    if (isChosen) next.add(id)
    else next.delete(id)
    setIds(next)
  }
  return {
    chosen,
    has: (id: string) => ids.has(id),
    choose,
    toggle: (id: string) => choose(id, !ids.has(id)),
    chooseAll: (isChosen: boolean) => setIds(new Set(isChosen ? tickets.map(({ id }) => id) : [])),
    clear: () => setIds(new Set()),
  }
}

export type Selection = ReturnType<typeof useSelection>

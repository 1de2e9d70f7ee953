import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskTicketSummary } from '../../../contract/desk-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { type DeskSearch, parseDeskSearch, withoutFilters } from '../../app/desk/desk-search.ts'
import { showToast } from '../../ui/toast-store.ts'
import { afterDecision, neighbourOf } from './queue-order.ts'
import { useBatch } from './use-batch.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useQueue } from './use-queue.ts'
import { useSelection } from './use-selection.ts'

type Options = { search: DeskSearch; ticketId: string | undefined; areKeysOn: boolean; onHelp: () => void }

/** What the parts of the desk share: the queue, where one is in it, what is ticked, and what opens what. */
export function useDesk({ search, ticketId, areKeysOn, onHelp }: Options) {
  const navigate = useNavigate()
  const queue = useQueue(search)
  const selection = useSelection(queue.tickets)
  const [cursor, setCursor] = useState<string>()
  const { take, takingId } = useTake()
  const ids = queue.tickets.map(({ id }) => id)
  const open = (id: string | undefined) => {
    setCursor(id)
    if (id === undefined) void navigate({ to: '/desk', search })
    else void navigate({ to: '/desk/$ticketId', params: { ticketId: id }, search, resetScroll: false })
  }
  const show = (wanted: DeskSearch, isTyping = false) =>
    void navigate({ to: '/desk', search: parseDeskSearch(wanted), replace: isTyping, resetScroll: false })
  const current = ticketId ?? cursor
  const move = (step: 1 | -1) => {
    const next = neighbourOf(ids, current, step)
    if (next === undefined) return
    if (ticketId !== undefined) open(next)
    else setCursor(next)
    document.querySelector(`[data-ticket="${next}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const atCursor = queue.tickets.find(({ id }) => id === cursor)
  const openCursor = ticketId === undefined && atCursor !== undefined ? () => open(atCursor.id) : undefined
  useDeskKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      x: current === undefined ? undefined : () => selection.toggle(current),
      p: ticketId === undefined && atCursor?.assignee === null ? () => take(atCursor) : undefined,
      // What is decided is looked at first.
      a: openCursor,
      d: openCursor,
      r: openCursor,
      Enter: openCursor,
      Escape: ticketId === undefined ? undefined : () => open(undefined),
      '?': onHelp,
    },
    areKeysOn,
  )
  return {
    queue,
    selection,
    cursor,
    open,
    show,
    take,
    takingId,
    clear: () => show(withoutFilters(search)),
    openAfter: (decided: string) => open(afterDecision(ids, decided)),
  }
}

/** Takes a ticket straight from the list. */
function useTake() {
  const { t } = useTranslation('desk')
  const batch = useBatch()
  const take = (ticket: DeskTicketSummary) =>
    batch.mutate(
      { tickets: [ticket], action: { do: 'take' } },
      {
        onSuccess: ([result]) => {
          const refusal = result?.refusal ?? null
          showToast(
            refusal === null ? { message: t('taken', { number: ticket.number }) } : { message: refusal, tone: 'red' },
          )
        },
        onError: (error) => showToast({ message: errorMessage(error), tone: 'red' }),
      },
    )
  return { take, takingId: batch.isPending ? batch.variables.tickets[0]?.id : undefined }
}

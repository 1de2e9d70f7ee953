import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { ApiError, api, errorMessage } from '../../app/api.ts'
import { formatMoment } from '../../app/moments.ts'
import { useLanguage } from '../../app/use-language.ts'
import { showToast } from '../../ui/toast-store.ts'
import { adjustedChanges, hasAdjustments } from './adjusted-changes.ts'
import { approval, type DecisionDraft, linesOf } from './decision-draft.ts'
import { isRace, useTicketChanged } from './use-ticket.ts'

async function decide(ticket: DeskTicket, draft: DecisionDraft): Promise<DeskTicket> {
  const path = `/provider/tickets/${ticket.id}`
  if (hasAdjustments(draft.adjustments)) {
    const changes = adjustedChanges(ticket, linesOf(ticket), draft.adjustments)
    await api.post<DeskTicket>(`${path}/adjust`, { changes })
  }
  return api.post<DeskTicket>(`${path}/approve`, approval(ticket, draft))
}

/**
 * F9: approves a ticket as drafted, adjusted first where it is. Where somebody else decided meanwhile, the server says who;
 * where the target changed, what changed is shown before it can be approved all the same.
 */
export function useDecision(ticket: DeskTicket, onDecided: () => void) {
  const { t } = useTranslation('deskTicket')
  const language = useLanguage()
  const queryClient = useQueryClient()
  const changed = useTicketChanged()
  const wordsOf = ({ number, kind, decidedAt, appliesAt, appliedAt }: DeskTicket): string => {
    if (decidedAt === null) return t('done.approvedOnce', { number })
    if (kind === 'question') return t('done.finished', { number })
    if (appliesAt === null || appliedAt !== null) return t('done.approved', { number })
    return t('done.scheduled', { number, when: formatMoment(appliesAt, language) })
  }
  return useMutation({
    mutationFn: (draft: DecisionDraft) => decide(ticket, draft),
    onSuccess: (decided) => {
      onDecided()
      changed(decided)
      showToast({ message: wordsOf(decided) })
    },
    onError: (error) => {
      // The adjustment may have been kept although the approval was refused.
      void queryClient.invalidateQueries({ queryKey: ['desk'] })
      if (!isRace(error)) return
      const isChanged = error instanceof ApiError && error.problem.code === 'targetChanged'
      showToast({ message: isChanged ? t('done.anyway') : errorMessage(error), tone: 'red' })
    },
  })
}

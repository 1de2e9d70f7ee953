import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { useLanguage } from '../../app/use-language.ts'
import { hasAdjustments } from './adjusted-changes.ts'
import { type DecisionDraft, linesOf, type PrimaryAction, tallyOf } from './decision-draft.ts'
import { formatWishedDay } from './ticket-times.ts'

type Props = { ticket: DeskTicket; draft: DecisionDraft; action: PrimaryAction }

/** Says whether a ticket is to take effect on a day that is still to come. */
export function isWishedLater({ effectiveAt }: Pick<DeskTicket, 'effectiveAt'>): boolean {
  return effectiveAt !== null && new Date(effectiveAt).getTime() > Date.now()
}

/** F9: what will be applied, when, and who is told, in one sentence. */
export function DecisionSentence({ ticket, draft, action }: Props) {
  const { t } = useTranslation('deskTicket')
  const language = useLanguage()
  const { name } = ticket.requestedBy
  if (action === 'finish') return t('foot.answer', { name })
  if (action === 'refuse') return t('foot.nothing', { name })
  const { added, removed, changed, left } = tallyOf(linesOf(ticket), draft)
  const isLater = isWishedLater(ticket) && !draft.isAtOnce && ticket.effectiveAt !== null
  const parts = [
    added > 0 && <strong key="added">{t('foot.added', { count: added })}</strong>,
    removed > 0 && <strong key="removed">{t('foot.removed', { count: removed })}</strong>,
    changed > 0 && <strong key="changed">{t('foot.changed', { count: changed })}</strong>,
    hasAdjustments(draft.adjustments) && <span key="adjusted">{t('foot.adjusted')}</span>,
    left > 0 && <span key="left">{t('foot.left', { count: left })}</span>,
  ].filter((part) => part !== false)
  return (
    <>
      {isLater && ticket.effectiveAt !== null
        ? t('foot.whenOn', { when: formatWishedDay(ticket.effectiveAt, language) })
        : t('foot.whenNow')}{' '}
      {parts.map((part, place) => [place > 0 && ', ', part])}. {t('foot.told', { name })}
    </>
  )
}

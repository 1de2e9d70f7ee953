import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Segmented } from '../../ui/segmented.tsx'
import type { DecisionDraft } from './decision-draft.ts'
import { isWishedLater } from './decision-sentence.tsx'
import { formatWishedDay } from './ticket-times.ts'

type Props = { ticket: DeskTicket; draft: DecisionDraft; onChange: (draft: DecisionDraft) => void }

/** Where a later day is wished: then, or at once. */
export function WhenField({ ticket, draft, onChange }: Props) {
  const { t } = useTranslation('deskTicket')
  const language = useLanguage()
  if (!isWishedLater(ticket) || ticket.effectiveAt === null) return null
  return (
    <Segmented
      label={t('foot.when')}
      items={[
        { id: 'wished', label: t('foot.wished', { when: formatWishedDay(ticket.effectiveAt, language) }) },
        { id: 'atOnce', label: t('foot.atOnce') },
      ]}
      value={draft.isAtOnce ? 'atOnce' : 'wished'}
      onChange={(when) => onChange({ ...draft, isAtOnce: when === 'atOnce' })}
    />
  )
}

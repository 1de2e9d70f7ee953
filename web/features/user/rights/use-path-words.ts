import { useTranslation } from 'react-i18next'
import type { RightsSource } from '../../../../contract/rights-shapes.ts'
import { useDateWords } from './use-date-words.ts'

/** Returns the short words of a path: "groupe Viabilité hivernale, jusqu’au 31 déc. 2026". */
export function usePathWords(): (source: RightsSource) => string {
  const { t } = useTranslation('userRights')
  const dateWords = useDateWords()
  return (source) => [kindOf(source), dateWords(source)].filter((words) => words !== '').join(', ')

  function kindOf({ kind, group, isPrimary, ticketId }: RightsSource): string {
    if (kind === 'single') return t(ticketId === null ? 'path.single' : 'path.ticket')
    return t(isPrimary ? 'path.primary' : 'path.secondary', { name: group?.name ?? '' })
  }
}

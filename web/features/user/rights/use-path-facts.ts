import { useTranslation } from 'react-i18next'
import type { RightsSource } from '../../../../contract/rights-shapes.ts'
import { formatDate } from '../../../app/format.ts'
import { lastMoment } from '../../../app/rights/end-date.ts'
import { useLanguage } from '../../../app/use-language.ts'

/** What is known of a path: what it is, who gave it and when, from when until when. */
export type PathFacts = { title: string; facts: string[] }

/** Returns what tells a path in words. */
export function usePathFacts(): (source: RightsSource) => PathFacts {
  const { t } = useTranslation('userRights')
  const language = useLanguage()
  const dateOf = (iso: string) => formatDate(iso, language)
  return (source) => {
    const facts = [givenOf(source), startOf(source), endOf(source)].filter((fact) => fact !== null)
    return { title: titleOf(source), facts }
  }

  function titleOf({ kind, group, isPrimary, ticketId }: RightsSource): string {
    if (kind === 'single') return t(ticketId === null ? 'why.single' : 'why.ticket')
    return t(isPrimary ? 'why.primary' : 'why.secondary', { name: group?.name ?? '' })
  }

  function givenOf({ givenBy, givenAt }: RightsSource): string | null {
    if (givenBy !== null && givenAt !== null) return t('why.givenByOn', { name: givenBy.name, date: dateOf(givenAt) })
    if (givenBy !== null) return t('why.givenBy', { name: givenBy.name })
    return givenAt === null ? null : t('why.givenOn', { date: dateOf(givenAt) })
  }

  function startOf({ from, isCurrent }: RightsSource): string | null {
    if (from === null) return null
    return t(isCurrent ? 'why.from' : 'why.notYet', { date: dateOf(from) })
  }

  function endOf({ until }: RightsSource): string | null {
    return until === null ? null : t('why.until', { date: dateOf(lastMoment(until)) })
  }
}

import { useTranslation } from 'react-i18next'
import { formatNumber } from './format.ts'
import { useTicketCounts } from './tickets/ticket-counts.ts'
import { useLanguage } from './use-language.ts'
import classes from './waiting-count.module.css'

const countOfPlace = { '/requests': 'mine', '/tickets': 'organization', '/desk': 'desk' } as const

/** How much waits behind an entry of the navigation; nothing where nothing does. On the bar of phones, a dot. */
export function WaitingCount({ place, isOnBar = false }: { place: string; isOnBar?: boolean }) {
  const { t } = useTranslation('app')
  const language = useLanguage()
  const counts = useTicketCounts()
  const count = place in countOfPlace ? (counts?.[countOfPlace[place as keyof typeof countOfPlace]] ?? 0) : 0
  if (count === 0) return null
  return (
    <span className={isOnBar ? classes.dot : classes.count}>
      {!isOnBar && <span aria-hidden>{formatNumber(count, language)}</span>}
      <span className="visually-hidden">{t(place === '/desk' ? 'waitingAtDesk' : 'waiting', { count })}</span>
    </span>
  )
}

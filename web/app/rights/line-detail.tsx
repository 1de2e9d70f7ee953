import { IconArrowUpRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RightsSource } from '../../../contract/rights-shapes.ts'
import type { PendingTicket } from '../../../contract/user-shapes.ts'
import { formatDate } from '../format.ts'
import { RequestLink } from '../requests/request-link.tsx'
import { useDeciderWords } from '../requests/use-decider-words.ts'
import { useSession } from '../session.ts'
import { useLanguage } from '../use-language.ts'
import { lastMoment } from './end-date.ts'
import type { CataloguePermission, LineState } from './line-state.ts'
import styles from './rights-line.module.css'

type Props = { permission: CataloguePermission; state: LineState; promiseHours: number }

/** The small words under a permission: through which group, from when until when, who decides. */
export function LineDetail({ permission, state, promiseHours }: Props) {
  const { t } = useTranslation('rights')
  const decides = useDeciderWords()
  const dates = useDates()
  const { kind, groups, single, isTicked, until, pending } = state
  if (kind === 'view') return <ManagedIn place={permission.managedIn} />
  if (pending !== null) return <WaitsFor ticket={pending} />
  const paths = groups.map((source) => `${t('detail.group', { name: source.group?.name ?? '' })}${dates(source)}`)
  const own = isTicked ? dates({ from: single?.from ?? null, until }) : ''
  const words = [...paths, paths.length > 0 && isTicked ? t('detail.single', { dates: own }) : own.replace(/^, /, '')]
  if (kind === 'request') words.push(decides(state.change === null ? 'decides' : 'asked', promiseHours))
  if (kind === 'other' && paths.length === 0 && single === null) words.push(t('detail.other'))
  const said = words.filter((word) => word !== '')
  return said.length > 0 ? said.join(' · ') : permission.description
}

function WaitsFor({ ticket }: { ticket: PendingTicket }) {
  const { t } = useTranslation('asking')
  const { providerName: provider } = useSession().organization
  return (
    <>
      {t('line.waits', { provider })}{' '}
      <RequestLink id={ticket.id} className={styles.place}>
        {t('line.number', { number: ticket.number })}
      </RequestLink>
    </>
  )
}

function useDates(): (dates: Pick<RightsSource, 'from' | 'until'>) => string {
  const { t } = useTranslation('rights')
  const language = useLanguage()
  return ({ from, until }) => {
    const isLater = from !== null && new Date(from) > new Date()
    const start = isLater ? `, ${t('detail.from', { date: formatDate(from, language, 'short') })}` : ''
    return until === null
      ? start
      : `${start}, ${t('detail.until', { date: formatDate(lastMoment(until), language, 'short') })}`
  }
}

function ManagedIn({ place }: { place: CataloguePermission['managedIn'] }) {
  const { t } = useTranslation('rights')
  if (place === null) return t('detail.elsewhere')
  if (place.url === null) return `${t('detail.managedIn')} ${place.name}`
  return (
    <>
      {t('detail.managedIn')}{' '}
      <a href={place.url} target="_blank" rel="noreferrer" className={styles.place}>
        {place.name}
        <IconArrowUpRight size={12} stroke={2} aria-hidden />
      </a>
    </>
  )
}

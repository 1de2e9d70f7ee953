import { IconArrowRight, IconExternalLink, IconMinus, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketLine } from '../../../contract/ticket-shapes.ts'
import { classNames } from '../../ui/class-names.ts'
import type { LinePair } from './line-pairs.ts'
import classes from './ticket-lines.module.css'

const signs = { add: IconPlus, remove: IconMinus, change: IconArrowRight }

type Props = {
  pair: LinePair
  providerName: string
  /** Nothing comes of it. */
  isFaded: boolean
  end: ReactNode
}

/** One thing that is asked: a sign and an edge, what it lets one do, what became of it. */
export function TicketLineRow({ pair: { line, asked, change }, providerName, isFaded, end }: Props) {
  const { t } = useTranslation('tickets')
  const Sign = signs[line.action]
  const isStruck = line.action === 'remove' || change === 'dropped'
  return (
    <li className={classNames(classes.line, classes[line.action], isFaded && classes.faded)}>
      <Sign size={15} stroke={2} aria-hidden className={classes.sign} />
      <div className={classes.words}>
        <p className={classNames(classes.name, isStruck && classes.struck)}>
          <span className="visually-hidden">{t(`lines.${line.action}`)} </span>
          {line.name}
        </p>
        {line.detail !== null && <p className={classes.detail}>{line.detail}</p>}
        {line.isByHand && <ByHand line={line} />}
        {change === 'changed' && asked !== null && (
          <p className={classes.difference}>{t('lines.instead', { asked: wordsOf(asked, line) })}</p>
        )}
        {change === 'added' && (
          <p className={classes.difference}>{t('lines.addedByProvider', { provider: providerName })}</p>
        )}
        {change === 'dropped' && <p className={classes.difference}>{t('lines.dropped', { provider: providerName })}</p>}
        {line.note !== null && <p className={classes.note}>{line.note}</p>}
      </div>
      <div className={classes.end}>{end}</div>
    </li>
  )
}

/** What was asked instead, as short as the difference allows. */
function wordsOf(asked: TicketLine, now: TicketLine): string {
  if (asked.name === now.name) return asked.detail ?? asked.name
  return asked.detail === null ? asked.name : `${asked.name}, ${asked.detail}`
}

function ByHand({ line: { managedIn } }: { line: TicketLine }) {
  const { t } = useTranslation('tickets')
  if (managedIn === null) return <p className={classes.detail}>{t('lines.byHandElsewhere')}</p>
  const words = t('lines.byHand', { where: managedIn.name })
  if (managedIn.url === null) return <p className={classes.detail}>{words}</p>
  return (
    <p className={classes.detail}>
      <a className={classes.elsewhere} href={managedIn.url} target="_blank" rel="noreferrer">
        {words}
        <IconExternalLink size={13} stroke={1.7} aria-hidden />
      </a>
    </p>
  )
}

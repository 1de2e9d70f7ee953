import { useTranslation } from 'react-i18next'
import type { DeskTicketSummary } from '../../../contract/desk-shapes.ts'
import classes from './assignee-mark.module.css'

type Props = Pick<DeskTicketSummary, 'assignee'> & { size?: number }

const initialsOf = (name: string) =>
  name
    .split(/[\s-]+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase()

/** Who at the vendor's follows a ticket: solid, as the vendor's people look everywhere; a dashed ring for nobody. */
export function AssigneeMark({ assignee, size = 22 }: Props) {
  const { t } = useTranslation('desk')
  const words =
    assignee === null ? t('nobodyFollows') : assignee.isYou ? t('youFollow') : t('follows', { name: assignee.name })
  return (
    <span
      className={classes.mark}
      data-empty={assignee === null || undefined}
      style={{ width: size, height: size }}
      title={words}
    >
      <span aria-hidden>{assignee === null ? '' : initialsOf(assignee.name)}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}

import { IconArrowRight, IconPointFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Tag } from '../../ui/tag.tsx'
import classes from './change-card.module.css'

type Status = 'active' | 'deactivated' | 'deleted'
type Props = { before: Status; after: Status; reason: string | null }

/** The status of an account before and after, and why. */
export function StatusChange({ before, after, reason }: Props) {
  const { t } = useTranslation('requests')
  return (
    <dl className={classes.status}>
      <div>
        <dt className={classes.label}>{t('change.before')}</dt>
        <dd>
          <StatusTag status={before} />
        </dd>
      </div>
      <IconArrowRight size={18} stroke={1.7} aria-hidden className={classes.arrow} />
      <div>
        <dt className={classes.label}>{t('change.after')}</dt>
        <dd>
          <StatusTag status={after} />
        </dd>
      </div>
      {reason !== null && (
        <div className={classes.why}>
          <dt className={classes.label}>{t('change.reason')}</dt>
          <dd className={classes.value}>{reason}</dd>
        </div>
      )}
    </dl>
  )
}

const toneOf = { active: 'pine', deactivated: 'neutral', deleted: 'red' } as const

function StatusTag({ status }: { status: Status }) {
  const { t } = useTranslation('requests')
  return (
    <span className={classes.statusTag}>
      <Tag tone={toneOf[status]} icon={<IconPointFilled size={12} aria-hidden />}>
        {t(`person.${status}`)}
      </Tag>
    </span>
  )
}

import {
  IconBuilding,
  IconHourglass,
  IconKey,
  IconLock,
  IconTag,
  IconTrash,
  IconUserCheck,
  IconUserOff,
  IconUsersGroup,
  IconX,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { useCompanies } from '../../app/company-queries.ts'
import { formatNumber } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './card-strip.module.css'
import type { BulkWish } from './use-users-dialogs.ts'

type Props = {
  chosen: readonly User[]
  mayManage: boolean
  onAction: (wish: BulkWish) => void
  onClear: () => void
}

/** The foot of the card: how the cells are read, or what can be done with those ticked. */
export function CardStrip({ chosen, mayManage, onAction, onClear }: Props) {
  if (chosen.length === 0) return <Legend mayManage={mayManage} />
  return <BulkBar chosen={chosen} onAction={onAction} onClear={onClear} />
}

function Legend({ mayManage }: Pick<Props, 'mayManage'>) {
  const { t } = useTranslation('users')
  return (
    <div className={styles.strip}>
      <ul className={styles.legend} aria-label={t('legend.label')}>
        {(['has', 'all', 'nothing'] as const).map((state) => (
          <li key={state}>
            <span className={classNames(styles.sample, styles[state])} />
            {t(`legend.${state}`)}
          </li>
        ))}
        <li>
          <IconHourglass size={15} stroke={1.7} aria-hidden className={styles.waiting} />
          {t('legend.waiting')}
        </li>
        <li>
          <IconLock size={15} stroke={1.7} aria-hidden />
          {t('legend.elsewhere')}
        </li>
      </ul>
      {mayManage && <span className={styles.hint}>{t('bulk.legend')}</span>}
    </div>
  )
}

function BulkBar({ chosen, onAction, onClear }: Omit<Props, 'mayManage'>) {
  const { t } = useTranslation('users')
  const language = useLanguage()
  const hasCompanies = useCompanies().length > 0
  const isOff = ({ status }: User) => status === 'deactivated'
  const action = (id: BulkWish, icon: ReactNode) => (
    <button type="button" className={styles.action} onClick={() => onAction(id)}>
      {icon}
      {t(`bulk.${id}`)}
    </button>
  )
  return (
    <section className={styles.bulk} aria-label={t('bulk.label')}>
      <p className={styles.count} role="status">
        <span className={styles.number}>{formatNumber(chosen.length, language)}</span>
        {t('bulk.chosen', { count: chosen.length })}
      </p>
      <span className={styles.rule} />
      {action('groups', <IconUsersGroup size={17} stroke={1.7} aria-hidden />)}
      {action('rights', <IconKey size={17} stroke={1.7} aria-hidden />)}
      {hasCompanies && action('company', <IconBuilding size={17} stroke={1.7} aria-hidden />)}
      {action('tags', <IconTag size={17} stroke={1.7} aria-hidden />)}
      {!chosen.every(isOff) && action('deactivate', <IconUserOff size={17} stroke={1.7} aria-hidden />)}
      {chosen.some(isOff) && action('reactivate', <IconUserCheck size={17} stroke={1.7} aria-hidden />)}
      {action('delete', <IconTrash size={17} stroke={1.7} aria-hidden />)}
      <button type="button" className={styles.clear} onClick={onClear}>
        {t('bulk.clear')}
        <IconX size={16} stroke={1.7} aria-hidden />
      </button>
    </section>
  )
}

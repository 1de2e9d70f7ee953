import { IconTrash, IconUserCheck, IconUserOff, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { formatNumber } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import styles from './card-strip.module.css'
import type { BulkAction } from './use-bulk-change.ts'

type Props = { chosen: readonly User[]; onAction: (action: BulkAction) => void; onClear: () => void }

/** The foot of the card: what ticking people is for, or what can be done with those ticked. */
export function CardStrip({ chosen, onAction, onClear }: Props) {
  const { t } = useTranslation('users')
  if (chosen.length === 0) return <div className={styles.strip}>{t('bulk.legend')}</div>
  return <BulkBar chosen={chosen} onAction={onAction} onClear={onClear} />
}

function BulkBar({ chosen, onAction, onClear }: Props) {
  const { t } = useTranslation('users')
  const language = useLanguage()
  const isOff = ({ status }: User) => status === 'deactivated'
  const action = (id: BulkAction, icon: ReactNode) => (
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

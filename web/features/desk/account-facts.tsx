import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import styles from './ticket-pane.module.css'

const fields = ['displayName', 'signInName', 'position', 'email', 'phone', 'primaryGroup'] as const

/** F4: the account that would be created. */
export function AccountFacts({ account }: { account: NonNullable<DeskTicket['account']> }) {
  const { t } = useTranslation('deskTicket')
  const titleId = useId()
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.subtitle}>
        {t('account.title')}
      </h3>
      <dl className={styles.facts}>
        {fields.map((field) => {
          const value = account[field]
          if (value === null || value === '') return null
          return (
            <div key={field}>
              <dt>{t(`account.${field}`)}</dt>
              <dd className={field === 'signInName' ? styles.mono : undefined}>{value}</dd>
            </div>
          )
        })}
        <div>
          <dt>{t('account.access')}</dt>
          <dd>{t(`account.accesses.${account.access}`)}</dd>
        </div>
      </dl>
    </section>
  )
}

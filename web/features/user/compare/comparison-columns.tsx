import { useTranslation } from 'react-i18next'
import type { PermissionRef } from '../../../../contract/rights-shapes.ts'
import { useRightsCatalogue } from '../../../app/rights/use-rights-catalogue.ts'
import styles from './compare.module.css'

export type Column = { title: string; refs: readonly PermissionRef[]; tone: 'pine' | 'red' | 'neutral' }

/** Rights in plain words, application by application, side by side. */
export function ComparisonColumns({ columns }: { columns: readonly Column[] }) {
  const { t } = useTranslation('userRights')
  const { applications } = useRightsCatalogue()
  return (
    <div className={styles.columns}>
      {columns.map(({ title, refs, tone }) => (
        <section key={title} className={styles.column} data-tone={tone} aria-label={title}>
          <h3 className={styles.title}>
            {title} <span className={styles.count}>{refs.length}</span>
          </h3>
          {refs.length === 0 && <p className={styles.nobody}>{t('compare.nobody')}</p>}
          {applications.map(({ key, name, permissions }) => {
            const held = permissions.filter((permission) =>
              refs.some((ref) => ref.application === key && ref.permission === permission.key),
            )
            return held.length === 0 ? null : (
              <div key={key} className={styles.application}>
                <h4>{name}</h4>
                <ul>
                  {held.map((permission) => (
                    <li key={permission.key}>{permission.name}</li>
                  ))}
                </ul>
              </div>
            )
          })}
        </section>
      ))}
    </div>
  )
}

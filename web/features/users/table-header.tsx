import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'
import type { UserSort } from '../../../contract/user-shapes.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { classNames } from '../../ui/class-names.ts'
import { nextSort, type SortColumn } from './users-search.ts'
import styles from './users-table.module.css'

type Sorting = { sort: UserSort; onSort: (sort: UserSort) => void }
type Props = Sorting & {
  /** How many of the rows are ticked; null when nothing can be ticked. */
  ticked: 'none' | 'some' | 'all' | null
  onTickAll: (isTicked: boolean) => void
  columns: readonly OrganizationApplication[]
}

/** The heads of the columns; those that sort are buttons. */
export function TableHeader({ ticked, onTickAll, columns, ...sorting }: Props) {
  const { t } = useTranslation('users')
  return (
    <div role="rowgroup" className={styles.headGroup}>
      <div role="row" aria-rowindex={1} className={classNames(styles.columns, styles.head)}>
        <div role="columnheader" className={styles.choice}>
          {ticked === null ? (
            <span className="visually-hidden">{t('columns.choice')}</span>
          ) : (
            <Checkbox
              aria-label={t('chooseAll')}
              checked={ticked === 'all'}
              indeterminate={ticked === 'some'}
              onChange={onTickAll}
            />
          )}
        </div>
        <SortHeader column="lastName" className={styles.person} {...sorting} />
        <SortHeader column="email" className={styles.email} {...sorting} />
        <div role="columnheader">{t('columns.group')}</div>
        {columns.map(({ key, name }) => (
          <div key={key} role="columnheader" className={styles.application} title={name}>
            {name}
          </div>
        ))}
        <SortHeader column="lastSignInAt" className={styles.last} {...sorting} />
        <div role="columnheader" className={styles.active}>
          {t('columns.active')}
        </div>
        <div role="columnheader" className={styles.end}>
          <span className="visually-hidden">{t('columns.actions')}</span>
        </div>
      </div>
    </div>
  )
}

type SortedColumn = Extract<SortColumn, 'lastName' | 'email' | 'lastSignInAt'>

function SortHeader({ column, className, sort, onSort }: Sorting & { column: SortedColumn; className?: string }) {
  const { t } = useTranslation('users')
  const isUp = sort === column
  const isDown = sort === `-${column}`
  const Arrow = isDown ? IconArrowDown : IconArrowUp
  return (
    <div role="columnheader" className={className} aria-sort={isUp ? 'ascending' : isDown ? 'descending' : 'none'}>
      <button
        type="button"
        className={classNames(styles.sort, (isUp || isDown) && styles.sorted)}
        onClick={() => onSort(nextSort(sort, column))}
      >
        {t(`columns.${column}`)}
        <Arrow size={14} stroke={2} aria-hidden />
      </button>
    </div>
  )
}

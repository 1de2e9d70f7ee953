import { IconArrowRight, IconCornerDownRight, IconNote } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { JournalEntry } from '../../../contract/journal-shapes.ts'
import styles from './journal-details.module.css'
import type { JournalSearch } from './journal-search.ts'

type Props = { entry: JournalEntry; onFilter: (change: JournalSearch) => void }

/** What an entry changed, field by field, why, and the ways on from it. */
export function JournalDetails({ entry, onFilter }: Props) {
  const { t } = useTranslation('journal')
  const { actor, target } = entry
  const icon = { size: 15, stroke: 1.7 }
  return (
    <div className={styles.box}>
      {entry.changes.length > 0 ? (
        <ChangesTable changes={entry.changes} />
      ) : (
        <p className={styles.none}>{t('noDetails')}</p>
      )}
      <div className={styles.foot}>
        {entry.reason !== null && (
          <span className={styles.why}>
            <IconCornerDownRight {...icon} />
            {t('reason', { reason: entry.reason })}
          </span>
        )}
        {entry.note !== null && (
          <span className={styles.why}>
            <IconNote {...icon} />
            {t('note', { note: entry.note })}
          </span>
        )}
        <span className={styles.ways}>
          {target?.exists && (
            <Link to="/users/$userId" params={{ userId: target.id }} className={styles.way}>
              {t('open')}
            </Link>
          )}
          {target !== null && (
            <button type="button" className={styles.way} onClick={() => onFilter({ target: target.id })}>
              {t('allAbout', { name: target.name })}
            </button>
          )}
          {actor.id !== null && actor.id !== target?.id && (
            <button type="button" className={styles.way} onClick={() => onFilter({ actor: actor.id ?? undefined })}>
              {t('allBy', { name: actor.name })}
            </button>
          )}
        </span>
      </div>
    </div>
  )
}

function ChangesTable({ changes }: Pick<JournalEntry, 'changes'>) {
  const { t } = useTranslation('journal')
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, label, before, after }) => (
          <tr key={field}>
            <th scope="row">{label}</th>
            <td>{before === null ? <span className={styles.nothing}>{t('nothing')}</span> : <del>{before}</del>}</td>
            <td>
              <IconArrowRight size={15} stroke={1.7} className={styles.arrow} aria-hidden />
              {after === null ? <span className={styles.nothing}>{t('nothing')}</span> : <ins>{after}</ins>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

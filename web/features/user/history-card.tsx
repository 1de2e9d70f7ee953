import { IconHistory } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { JournalEntry } from '../../../contract/journal-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { formatDateTime } from '../../app/format.ts'
import { holds, useSession } from '../../app/session.ts'
import { offersUndo, useUndo } from '../../app/undo.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Sentence } from '../../ui/sentence.tsx'
import styles from './history-card.module.css'
import { useHistory } from './user-queries.ts'

/** The newest entries of the journal about this account, with undo where an inverse exists. */
export function HistoryCard({ user, isEditable }: { user: User; isEditable: boolean }) {
  const { t } = useTranslation('user')
  const session = useSession()
  const { data, error } = useHistory(user.id)
  return (
    <Card
      title={t('history.title')}
      icon={<IconHistory size={18} stroke={1.7} />}
      action={
        holds(session, 'journal.view') ? (
          <Link to="/journal" search={{ target: user.id }} className={styles.all}>
            {t('history.all')}
          </Link>
        ) : undefined
      }
    >
      {error !== null && <p className={styles.empty}>{t('history.failed')}</p>}
      {data?.items.length === 0 && <p className={styles.empty}>{t('history.empty')}</p>}
      <ul className={styles.entries}>
        {data?.items.map((entry) => (
          <HistoryLine key={entry.id} entry={entry} mayUndo={isEditable && offersUndo(entry)} />
        ))}
      </ul>
    </Card>
  )
}

function HistoryLine({ entry, mayUndo }: { entry: JournalEntry; mayUndo: boolean }) {
  const { t } = useTranslation('user')
  const language = useLanguage()
  const { undo, isUndoing } = useUndo()
  const when = formatDateTime(entry.at, language)
  return (
    <li className={styles.entry}>
      <time dateTime={entry.at}>{when}</time>
      <Sentence parts={entry.sentence} />
      <span className={styles.action}>
        {entry.undoneBy !== null && t('history.undone')}
        {mayUndo && (
          <Button
            variant="quiet"
            size="sm"
            aria-label={t('history.undoLabel', { when })}
            isPending={isUndoing}
            onPress={() => void undo(entry.id)}
          >
            {t('history.undo')}
          </Button>
        )}
      </span>
    </li>
  )
}

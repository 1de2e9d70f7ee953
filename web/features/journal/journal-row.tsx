import { IconArrowBackUp, IconChevronDown } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JournalEntry } from '../../../contract/journal-shapes.ts'
import { formatTime } from '../../app/format.ts'
import { holds, useSession } from '../../app/session.ts'
import { offersUndo, useUndo } from '../../app/undo.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Sentence, sentenceText } from '../../ui/sentence.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './journal-days.module.css'
import { JournalDetails } from './journal-details.tsx'
import type { JournalSearch } from './journal-search.ts'

type Props = { entry: JournalEntry; onFilter: (change: JournalSearch) => void }

/** One entry: when, who, what; opens to show before and after. */
export function JournalRow({ entry, onFilter }: Props) {
  const { t } = useTranslation('journal')
  const language = useLanguage()
  const detailsId = useId()
  const [isOpen, setOpen] = useState(false)
  const sentence = sentenceText(entry.sentence)
  return (
    <li className={styles.row} data-open={isOpen}>
      <div className={styles.head}>
        <time dateTime={entry.at} className={styles.time}>
          {formatTime(entry.at, language)}
        </time>
        <Avatar name={entry.actor.name} id={entry.actor.id ?? undefined} size={28} />
        <Sentence parts={entry.sentence} />
        <span className={styles.via}>{t(`via.${entry.via}`)}</span>
        <span className={styles.undo}>
          <UndoEntry entry={entry} sentence={sentence} />
        </span>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? detailsId : undefined}
          aria-label={t('expand', { sentence })}
          onClick={() => setOpen(!isOpen)}
        >
          <IconChevronDown size={16} stroke={1.7} />
        </button>
      </div>
      {isOpen && (
        <div id={detailsId} className={styles.details}>
          <JournalDetails entry={entry} onFilter={onFilter} />
        </div>
      )}
    </li>
  )
}

function UndoEntry({ entry, sentence }: { entry: JournalEntry; sentence: string }) {
  const { t } = useTranslation('journal')
  const session = useSession()
  const { undo, isUndoing } = useUndo()
  if (entry.undoneBy !== null) return <Tag>{t('undone')}</Tag>
  if (!offersUndo(entry) || !holds(session, 'users.manage')) return null
  return (
    <Button
      variant="quiet"
      size="sm"
      icon={<IconArrowBackUp size={16} stroke={1.7} />}
      aria-label={t('undoLabel', { sentence })}
      isPending={isUndoing}
      onPress={() => undo(entry.id)}
    >
      {t('undo')}
    </Button>
  )
}

import { IconPencil, IconUserEdit } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import styles from './merge-dialog.module.css'
import { mergeEdits } from './merge-edits.ts'
import { useFieldLabel, useFieldWords } from './use-field-words.ts'
import type { UserEditor } from './use-user-editor.ts'
import { type DraftField, draftOf } from './user-draft.ts'

const icon = { size: 18, stroke: 1.7 }
type Side = 'mine' | 'theirs'

/** Shows what somebody else saved meanwhile and lets the person choose where both changed a field. */
export function MergeDialog({ editor, theirs }: { editor: UserEditor; theirs: User }) {
  const { t } = useTranslation('user')
  const labelOf = useFieldLabel()
  const wordsOf = useFieldWords(theirs)
  const [choices, setChoices] = useState<Partial<Record<DraftField, Side>>>({})
  const { takenIn, conflicts } = mergeEdits(editor.base, theirs, editor.edits)
  const givenUp = conflicts.filter((field) => choices[field] === 'theirs')
  const saved = draftOf(theirs)
  return (
    <Dialog
      title={t('merge.title')}
      isOpen
      onClose={editor.closeMerge}
      footer={
        <>
          <Button variant="quiet" onPress={editor.closeMerge}>
            {t('merge.cancel')}
          </Button>
          <Button variant="primary" isPending={editor.isSaving} onPress={() => editor.saveMerged(theirs, givenUp)}>
            {t('merge.save')}
          </Button>
        </>
      }
    >
      <div className={styles.merge}>
        <p>{t('merge.intro', { name: theirs.displayName })}</p>
        {conflicts.map((field) => (
          <RadioCards
            key={field}
            label={t('merge.choose', { field: labelOf(field) })}
            items={[
              {
                id: 'mine',
                label: t('merge.mine'),
                icon: <IconPencil {...icon} />,
                description: wordsOf(field, editor.draft),
              },
              {
                id: 'theirs',
                label: t('merge.theirs'),
                icon: <IconUserEdit {...icon} />,
                description: wordsOf(field, saved),
              },
            ]}
            isLabelShown
            value={choices[field] ?? 'mine'}
            onChange={(side) => setChoices({ ...choices, [field]: side === 'theirs' ? 'theirs' : 'mine' })}
          />
        ))}
        {takenIn.length > 0 && (
          <section>
            <h3>{t('merge.takenIn')}</h3>
            <dl className={styles.taken}>
              {takenIn.map((field) => (
                <div key={field}>
                  <dt>{labelOf(field)}</dt>
                  <dd>{wordsOf(field, saved)}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </div>
    </Dialog>
  )
}

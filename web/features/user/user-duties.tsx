import { useTranslation } from 'react-i18next'
import { useDuties } from '../../app/duty-queries.ts'
import { DutyFields } from '../../app/person/duty-fields.tsx'
import styles from './security-card.module.css'
import type { UserEditor } from './use-user-editor.ts'

type Props = { editor: UserEditor; isEditable: boolean; problems: Record<string, string> }

/** C7, C8: the duties of the person, those of the organization and of its applications; nothing where none is declared. */
export function UserDuties({ editor, isEditable, problems }: Props) {
  const { t } = useTranslation('person')
  const duties = useDuties()
  if (duties.length === 0) return null
  return (
    <section className={styles.section} aria-label={t('duties.title')}>
      <h3 className={styles.heading}>{t('duties.title')}</h3>
      <DutyFields
        duties={duties}
        values={editor.draft.duties}
        onChange={(values) => editor.set('duties', values)}
        problems={problems}
        isReadOnly={!isEditable}
      />
    </section>
  )
}

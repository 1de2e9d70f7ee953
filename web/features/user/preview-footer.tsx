import { useTranslation } from 'react-i18next'
import type { Preview } from '../../../contract/change-shapes.ts'
import styles from '../../app/editor-footer.module.css'
import { Button } from '../../ui/button.tsx'
import { PreviewWords } from '../../ui/preview-words.tsx'
import type { UserEditor } from './use-user-editor.ts'

type Props = { editor: UserEditor; preview: Preview | undefined }

/** Says what saving would do. Its place is kept while there is nothing to save, so nothing moves. */
export function PreviewFooter({ editor, preview }: Props) {
  const { t } = useTranslation('user')
  if (!editor.isDirty) return <div className={styles.place} />
  const count = Object.keys(editor.edits).length
  return (
    <section className={styles.footer} aria-label={t('footer.label')}>
      <PreviewWords
        preview={preview}
        placeholder={t('footer.changed', { count })}
        problem={editor.refusal ?? preview?.problems[0]?.message}
      />
      <div className={styles.buttons}>
        <Button variant="quiet" onPress={editor.discard}>
          {t('footer.discard')}
        </Button>
        <Button variant="primary" isPending={editor.isSaving} onPress={editor.save}>
          {t('footer.save')}
        </Button>
      </div>
    </section>
  )
}

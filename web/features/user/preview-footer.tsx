import { useTranslation } from 'react-i18next'
import type { Preview } from '../../../contract/change-shapes.ts'
import styles from '../../app/editor-footer.module.css'
import { OpenRequestLink } from '../../app/requests/open-request-link.tsx'
import { RequestFields } from '../../app/requests/request-fields.tsx'
import { sendingOfPreview } from '../../app/requests/sending.ts'
import { useSendLabel } from '../../app/requests/use-send-label.ts'
import { Button } from '../../ui/button.tsx'
import { PreviewWords } from '../../ui/preview-words.tsx'
import type { UserEditor } from './use-user-editor.ts'

type Props = { editor: UserEditor; preview: Preview | undefined }

/**
 * Says what saving would do now and what it would ask for, with what goes with the request. Its place is kept while
 * there is nothing to save, so nothing moves.
 */
export function PreviewFooter({ editor, preview }: Props) {
  const { t } = useTranslation('user')
  const sendLabel = useSendLabel()
  if (!editor.isDirty) return <div className={styles.place} />
  const count = Object.keys(editor.edits).length
  const sending = sendingOfPreview(preview)
  return (
    <section className={styles.footer} aria-label={t('footer.label')}>
      {sending !== 'save' && (
        <div className={styles.above}>
          <RequestFields words={editor.words} onChange={editor.setWords} errors={editor.errors} />
        </div>
      )}
      <PreviewWords
        preview={preview}
        placeholder={t('footer.changed', { count })}
        problem={editor.refusal ?? preview?.problems[0]?.message}
        problemEnd={<OpenRequestLink error={editor.error} />}
      />
      <div className={styles.buttons}>
        <Button variant="quiet" onPress={editor.discard}>
          {t('footer.discard')}
        </Button>
        <Button variant="primary" isPending={editor.isSaving} onPress={() => editor.save(sending !== 'save')}>
          {sendLabel(sending, t('footer.save'))}
        </Button>
      </div>
    </section>
  )
}

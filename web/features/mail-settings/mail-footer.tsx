import { useTranslation } from 'react-i18next'
import type { Preview } from '../../../contract/change-shapes.ts'
import classes from '../../app/editor-footer.module.css'
import { Button } from '../../ui/button.tsx'
import { PreviewWords } from '../../ui/preview-words.tsx'
import type { MailEditor } from './use-mail-editor.ts'

/** Says what saving would do, and for how many accounts. Its place is kept while there is nothing to save. */
export function MailFooter({ editor, preview }: { editor: MailEditor; preview: Preview | undefined }) {
  const { t } = useTranslation('mailSettings')
  if (!editor.isDirty) return <div className={classes.place} />
  const isWrong = Object.keys(editor.problems).length > 0
  const problem = editor.refusal ?? (isWrong ? t('footer.fix') : preview?.problems[0]?.message)
  const { total, own } = editor.base.accounts
  const placeholder =
    own === 0 ? t('footer.all', { count: total }) : t('footer.some', { taking: total - own, total, own })
  return (
    <section className={classes.footer} aria-label={t('footer.label')}>
      <PreviewWords preview={preview} placeholder={placeholder} problem={problem} />
      <div className={classes.buttons}>
        <Button variant="quiet" onPress={editor.discard}>
          {t('footer.discard')}
        </Button>
        <Button
          variant="primary"
          isPending={editor.isSaving}
          onPress={() => {
            if (problem === undefined || !focusWrongField()) editor.save()
          }}
        >
          {t('footer.save')}
        </Button>
      </div>
    </section>
  )
}

/** Moves the focus to the first field that is wrong; returns whether there is one. */
function focusWrongField(): boolean {
  const field = document.querySelector<HTMLElement>('[aria-invalid="true"]')
  field?.focus()
  return field !== null
}

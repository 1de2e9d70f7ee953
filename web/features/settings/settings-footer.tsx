import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { PreviewWords } from '../../ui/preview-words.tsx'
import type { CardProps } from './card-props.ts'
import classes from './settings-footer.module.css'

/** Says what saving would do. Its place is kept while there is nothing to save, so nothing moves. */
export function SettingsFooter({ editor, preview }: CardProps) {
  const { t } = useTranslation('settings')
  if (!editor.isDirty) return <div className={classes.place} />
  const isWrong = Object.keys(editor.problems).length > 0
  const problem = editor.refusal ?? (isWrong ? t('footer.fix') : preview?.problems[0]?.message)
  return (
    <section className={classes.footer} aria-label={t('footer.label')}>
      <PreviewWords
        preview={preview}
        placeholder={t('footer.changed', { count: Object.keys(editor.edits).length })}
        problem={problem}
      />
      <div className={classes.buttons}>
        <Button variant="quiet" onPress={editor.discard}>
          {t('footer.discard')}
        </Button>
        <Button variant="primary" isPending={editor.isSaving} onPress={() => !isWrong && editor.save()}>
          {t('save')}
        </Button>
      </div>
    </section>
  )
}

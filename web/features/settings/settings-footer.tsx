import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { UserPage } from '../../../contract/user-shapes.ts'
import { api } from '../../app/api.ts'
import classes from '../../app/editor-footer.module.css'
import { orgPath, useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { PreviewWords } from '../../ui/preview-words.tsx'
import type { CardProps } from './card-props.ts'

/** Says what saving would do. Its place is kept while there is nothing to save, so nothing moves. */
export function SettingsFooter({ editor, preview }: CardProps) {
  const { t } = useTranslation('settings')
  const count = useAccountCount()
  if (!editor.isDirty) return <div className={classes.place} />
  const isWrong = Object.keys(editor.problems).length > 0
  const problem = editor.refusal ?? (isWrong ? t('footer.fix') : preview?.problems[0]?.message)
  const concerned = count === undefined ? [] : [{ code: 'accounts', message: t('footer.accounts', { count }) }]
  return (
    <section className={classes.footer} aria-label={t('footer.label')}>
      <PreviewWords
        preview={preview && { ...preview, now: [...preview.now, ...concerned] }}
        placeholder={t('footer.changed', { count: Object.keys(editor.edits).length })}
        problem={problem}
      />
      <div className={classes.buttons}>
        <Button variant="quiet" onPress={editor.discard}>
          {t('footer.discard')}
        </Button>
        <Button variant="primary" isPending={editor.isSaving} onPress={isWrong ? focusWrongField : editor.save}>
          {t('save')}
        </Button>
      </div>
    </section>
  )
}

function focusWrongField(): void {
  document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}

/** How many accounts the settings count for; undefined until it is known. */
function useAccountCount(): number | undefined {
  const session = useSession()
  const query = { limit: 1 }
  const { data } = useQuery({
    queryKey: ['users', session.organization.slug, query],
    queryFn: () => api.get<UserPage>(orgPath(session, '/users'), query),
  })
  return data?.count
}

import { useTranslation } from 'react-i18next'
import type { Group, GroupImpact } from '../../../contract/group-shapes.ts'
import classes from '../../app/editor-footer.module.css'
import { Button } from '../../ui/button.tsx'
import { PreviewWords } from '../../ui/preview-words.tsx'
import type { GroupsEditor } from './use-groups-editor.ts'

type Props = { groups: readonly Group[]; editor: GroupsEditor; impact: GroupImpact | undefined }

/** Says what saving would do. Its place is kept while there is nothing to save, so nothing moves. */
export function GroupsFooter({ groups, editor, impact }: Props) {
  const { t } = useTranslation('groups')
  if (!editor.isDirty) return <div className={classes.place} />
  const now = groups.flatMap(({ id, name }) => {
    const { add = [], remove = [] } = editor.draft[id] ?? {}
    return [
      ...(add.length > 0
        ? [{ code: `add ${id}`, message: t('footer.added', { count: add.length, group: name }) }]
        : []),
      ...(remove.length > 0
        ? [{ code: `remove ${id}`, message: t('footer.removed', { count: remove.length, group: name }) }]
        : []),
    ]
  })
  const told = editor.notifyMembers && impact !== undefined && impact.changedCount > 0
  const tells = told ? [{ code: 'tells', message: t('footer.told', { count: impact.changedCount }) }] : []
  return (
    <section className={classes.footer} aria-label={t('footer.label')}>
      <PreviewWords
        preview={{ problems: [], warnings: [], now, waits: [], tells }}
        placeholder={t('footer.edits', { count: editor.editCount })}
        problem={Object.values(editor.refusals)[0]}
      />
      <div className={classes.buttons}>
        <Button variant="quiet" onPress={editor.discard}>
          {t('footer.discard')}
        </Button>
        <Button variant="primary" isPending={editor.isSaving} onPress={editor.save}>
          {t('footer.save', { count: editor.editCount })}
        </Button>
      </div>
    </section>
  )
}

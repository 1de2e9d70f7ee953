import { useTranslation } from 'react-i18next'
import type { Group, GroupImpact } from '../../../contract/group-shapes.ts'
import classes from '../../app/editor-footer.module.css'
import { RequestFields } from '../../app/requests/request-fields.tsx'
import { sendingOf } from '../../app/requests/sending.ts'
import { useSendLabel } from '../../app/requests/use-send-label.ts'
import { Button } from '../../ui/button.tsx'
import { PreviewWords } from '../../ui/preview-words.tsx'
import type { GroupsEditor } from './use-groups-editor.ts'

type Props = { groups: readonly Group[]; editor: GroupsEditor; impact: GroupImpact | undefined }

/** Says what saving would do. Its place is kept while there is nothing to save, so nothing moves. */
export function GroupsFooter({ groups, editor, impact }: Props) {
  const { t } = useTranslation('groups')
  const sendLabel = useSendLabel()
  if (!editor.isDirty) return <div className={classes.place} />
  const lines = groups.flatMap(({ id, name }) => {
    const { add = [], remove = [] } = editor.draft[id] ?? {}
    const isWaiting = editor.waiting.has(id)
    const added = t(isWaiting ? 'footer.askedToAdd' : 'footer.added', { count: add.length, group: name })
    const removed = t(isWaiting ? 'footer.askedToRemove' : 'footer.removed', { count: remove.length, group: name })
    return [
      ...(add.length > 0 ? [{ id, code: `add ${id}`, message: added }] : []),
      ...(remove.length > 0 ? [{ id, code: `remove ${id}`, message: removed }] : []),
    ]
  })
  const now = lines.filter((line) => !editor.waiting.has(line.id))
  const waits = lines.filter((line) => editor.waiting.has(line.id))
  const sending = sendingOf({ now: now.length, waits: waits.length })
  const told = editor.notifyMembers && impact !== undefined && impact.changedCount > 0
  const tells = told ? [{ code: 'tells', message: t('footer.told', { count: impact.changedCount }) }] : []
  return (
    <section className={classes.footer} aria-label={t('footer.label')}>
      {sending !== 'save' && (
        <div className={classes.above}>
          <RequestFields words={editor.words} onChange={editor.setWords} />
        </div>
      )}
      <PreviewWords
        preview={{ problems: [], warnings: [], now, waits, tells }}
        placeholder={t('footer.edits', { count: editor.editCount })}
        problem={Object.values(editor.refusals)[0]}
      />
      <div className={classes.buttons}>
        <Button variant="quiet" onPress={editor.discard}>
          {t('footer.discard')}
        </Button>
        <Button variant="primary" isPending={editor.isSaving} onPress={editor.save}>
          {sendLabel(sending, t('footer.save', { count: editor.editCount }))}
        </Button>
      </div>
    </section>
  )
}

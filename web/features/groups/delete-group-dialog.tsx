import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome, ProposedChange } from '../../../contract/change-shapes.ts'
import type { Group } from '../../../contract/group-shapes.ts'
import { api, errorMessage } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange, useUndo } from '../../app/undo.ts'
import { useChangePreview } from '../../app/use-change-preview.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PreviewWords } from '../../ui/preview-words.tsx'
import { Select } from '../../ui/select.tsx'
import classes from './groups-screen.module.css'

type Props = { group: Group; groups: readonly Group[]; onClose: () => void }

/** Asks before a group is deleted, and which group its members get instead. */
export function DeleteGroupDialog({ group, groups, onClose }: Props) {
  const { t } = useTranslation('groups')
  const session = useSession()
  const refresh = useRefreshAfterChange()
  const { offerUndo } = useUndo()
  const [moveTo, setMoveTo] = useState<string | null>(null)
  const change: ProposedChange = { kind: 'group.delete', target: group.id, values: moveTo === null ? {} : { moveTo } }
  const preview = useChangePreview(change)
  const deleting = useMutation({
    mutationFn: () => api.post<Outcome>(orgPath(session, '/changes'), change),
    onSuccess: (outcome) => {
      offerUndo(outcome, t('delete.done', { name: group.name }))
      void refresh()
      onClose()
    },
  })
  const problem = deleting.error === null ? undefined : errorMessage(deleting.error)
  const needsGroup = moveTo === null && preview?.problems.some(({ code }) => code === 'groupHasMembers')
  return (
    <Dialog
      title={t('delete.title', { name: group.name })}
      tone="danger"
      role="alertdialog"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button variant="danger" isPending={deleting.isPending} onPress={() => deleting.mutate()}>
            {t('delete.confirm')}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <p>{t('delete.message', { count: group.memberCount })}</p>
        {group.memberCount > 0 && (
          <Select
            label={t('delete.moveTo')}
            placeholder={t('delete.choose')}
            items={groups
              .filter(({ id }) => id !== group.id)
              .map(({ id, name, mayGive }) => ({ id, label: name, isDisabled: !mayGive }))}
            value={moveTo}
            onChange={setMoveTo}
            {...(needsGroup && { description: t('delete.needed') })}
          />
        )}
        {problem !== undefined && <Notice tone="red">{problem}</Notice>}
        <PreviewWords
          preview={preview}
          placeholder=""
          problem={needsGroup ? undefined : preview?.problems[0]?.message}
        />
      </div>
    </Dialog>
  )
}

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { Group } from '../../../contract/group-shapes.ts'
import { api, errorMessage, fieldErrors } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange, useUndo } from '../../app/undo.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './groups-screen.module.css'

type Props = {
  /** The group to rename; null for a new one. */
  group: Group | null
  /** The groups a new one may begin with the rights of. */
  groups: readonly Group[]
  /** The one it begins with. */
  model: Group | null
  onClose: () => void
  onSaved: (id: string) => void
}

const blank = ''

/** A new group from a name, or another name and description for one that is there. */
export function GroupDialog({ group, groups, model, onClose, onSaved }: Props) {
  const { t } = useTranslation('groups')
  const session = useSession()
  const refresh = useRefreshAfterChange()
  const { offerUndo } = useUndo()
  const [name, setName] = useState(group?.name ?? '')
  const [description, setDescription] = useState(group?.description ?? model?.description ?? '')
  const [from, setFrom] = useState<string>(model?.id ?? blank)
  const saving = useMutation({
    mutationFn: () => {
      const words = { name: name.trim(), description: description.trim() === '' ? null : description.trim() }
      if (group !== null) {
        return api.patch<Outcome>(orgPath(session, `/groups/${group.id}`), words, { ifMatch: group.version })
      }
      const permissions = groups.find(({ id }) => id === from)?.permissions ?? []
      return api.post<Outcome>(orgPath(session, '/groups'), { ...words, permissions })
    },
    onSuccess: async (outcome) => {
      offerUndo(outcome, t(group === null ? 'dialog.created' : 'dialog.changed', { name: name.trim() }))
      await refresh()
      onSaved(outcome.targetId ?? '')
    },
  })
  const errors = fieldErrors(saving.error)
  const isElsewhere =
    saving.error !== null && Object.keys(errors).every((field) => !['name', 'description'].includes(field))
  return (
    <Dialog
      title={group === null ? t('dialog.newTitle') : t('dialog.editTitle', { name: group.name })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button variant="primary" isPending={saving.isPending} onPress={() => saving.mutate()}>
            {t(group === null ? 'dialog.create' : 'dialog.save')}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        {isElsewhere && <Notice tone="red">{Object.values(errors)[0] ?? errorMessage(saving.error)}</Notice>}
        <TextField label={t('dialog.name')} value={name} onChange={setName} maxLength={80} error={errors.name} />
        <TextField
          label={t('dialog.description')}
          value={description}
          onChange={setDescription}
          maxLength={300}
          isOptional
          error={errors.description}
        />
        {group === null && (
          <Select
            label={t('dialog.from')}
            items={[
              { id: blank, label: t('dialog.fromNothing') },
              ...groups.map(({ id, name: label, mayGive }) => ({ id, label, isDisabled: !mayGive })),
            ]}
            value={from}
            onChange={setFrom}
          />
        )}
      </div>
    </Dialog>
  )
}

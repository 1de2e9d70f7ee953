import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskView } from '../../../contract/desk-shapes.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { errorMessage, fieldErrors } from '../api.ts'
import type { DeskSearch } from './desk-search.ts'
import { useViewChanges } from './use-view-changes.ts'

type Props = {
  /** Null: a new one, of the filters of now. */
  view: DeskView | null
  search: DeskSearch
  onClose: () => void
}

/** F9: keeps the filters of now under a name, or renames and shares a view that is there. */
export function ViewDialog({ view, search, onClose }: Props) {
  const { t } = useTranslation('desk')
  const [name, setName] = useState(view?.name ?? '')
  const [isShared, setShared] = useState(view?.isShared ?? false)
  const [isMissing, setMissing] = useState(false)
  const { add, change } = useViewChanges(onClose)
  const error = add.error ?? change.error
  const errors = fieldErrors(error)
  const submit = () => {
    const named = { name: name.trim(), isShared }
    if (named.name === '') return setMissing(true)
    if (view === null) add.mutate({ ...named, search })
    else change.mutate({ id: view.id, ...named })
  }
  return (
    <FormDialog
      title={view === null ? t('saved.newTitle') : t('saved.editTitle', { name: view.name })}
      submitLabel={t('saved.save')}
      isPending={add.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {error !== null && errors.name === undefined && <Notice tone="red">{errorMessage(error)}</Notice>}
      {view === null && <p>{t('saved.newHint')}</p>}
      <TextField
        label={t('saved.name')}
        value={name}
        onChange={(text) => {
          setName(text)
          setMissing(false)
        }}
        error={isMissing ? t('saved.nameMissing') : errors.name}
        maxLength={60}
        autoComplete="off"
        autoFocus
      />
      <SwitchRow label={t('saved.share')} description={t('saved.shareHint')} isOn={isShared} onChange={setShared} />
    </FormDialog>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../../contract/application-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { useLanguage } from '../../app/use-language.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast-store.ts'
import classes from './application-drawer.module.css'
import { useApplicationWriting } from './application-queries.ts'

/** Deletes an application once its name is typed: people lose it at once, and groups its rights. */
export function DeleteDialog({ application, onClose }: { application: Application; onClose: () => void }) {
  const { t } = useTranslation('applications')
  const name = application.name[useLanguage()]
  const [typed, setTyped] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const writing = useApplicationWriting()
  const confirm = () => {
    if (typed.trim().toLowerCase() !== name.trim().toLowerCase()) return setIsWrong(true)
    const onSuccess = () => {
      showToast({ message: t('delete.done', { name }) })
      onClose()
    }
    writing.mutate({ action: 'delete', application }, { onSuccess })
  }
  return (
    <ConfirmDialog
      title={t('delete.title', { name })}
      message={
        <div className={classes.section}>
          <p>{t('delete.message')}</p>
          <TextField
            label={t('delete.type', { name })}
            value={typed}
            onChange={(text) => {
              setTyped(text)
              setIsWrong(false)
            }}
            error={isWrong ? t('delete.wrong') : undefined}
            autoComplete="off"
            spellCheck={false}
          />
          {writing.error !== null && <Notice tone="red">{errorMessage(writing.error)}</Notice>}
        </div>
      }
      confirmLabel={t('delete.confirm')}
      onConfirm={confirm}
      onCancel={onClose}
      isPending={writing.isPending}
    />
  )
}

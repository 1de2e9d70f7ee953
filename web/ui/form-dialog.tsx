import { type ReactNode, type SubmitEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import classes from './form-dialog.module.css'

type Props = {
  title: string
  submitLabel: string
  isPending: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A window with a few fields; Enter saves, Escape leaves. */
export function FormDialog({ title, submitLabel, isPending, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation('ui')
  const id = useId()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="primary" type="submit" form={id} isPending={isPending}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id={id} className={classes.form} onSubmit={submit} noValidate>
        {children}
      </form>
    </Dialog>
  )
}

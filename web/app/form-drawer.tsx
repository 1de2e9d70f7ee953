import { type ReactNode, type SubmitEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Drawer } from '../ui/drawer.tsx'
import classes from './form-drawer.module.css'
import { askBeforeLeaving } from './leave-question.ts'
import { useFocusOnError } from './use-focus-on-error.ts'
import { useLeaveGuard } from './use-leave-guard.ts'

type Props = {
  title: string
  description: string
  submitLabel: string
  isDirty: boolean
  isSaving: boolean
  errors: Record<string, string>
  /** Why it was not saved, beside the buttons. */
  refusal: string | undefined
  onSave: () => void
  onClose: () => void
  children: ReactNode
}

/** A drawer with a form: asks before unsaved edits are left, and leads to the first wrong field. */
export function FormDrawer(props: Props) {
  const { title, description, submitLabel, isDirty, isSaving, errors, refusal, onSave, onClose, children } = props
  const { t } = useTranslation('ui')
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  useLeaveGuard(isDirty)
  useFocusOnError(form, errors)
  const close = async () => {
    if (!isDirty || (await askBeforeLeaving())) onClose()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSave()
  }
  return (
    <Drawer
      title={title}
      description={description}
      isOpen
      onClose={() => void close()}
      footer={
        <>
          <p className={classes.refusal} role="alert">
            {refusal}
          </p>
          <Button variant="quiet" onPress={() => void close()}>
            {t('cancel')}
          </Button>
          <Button variant="primary" type="submit" form={formId} isPending={isSaving}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id={formId} ref={form} className={classes.form} onSubmit={submit} noValidate>
        {children}
      </form>
    </Drawer>
  )
}

import { type SubmitEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../../contract/application-shapes.ts'
import type { Outcome } from '../../../contract/change-shapes.ts'
import { askBeforeLeaving } from '../../app/leave-question.ts'
import { useFocusOnError } from '../../app/use-focus-on-error.ts'
import { useLanguage } from '../../app/use-language.ts'
import { useLeaveGuard } from '../../app/use-leave-guard.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import type { Draft } from './application-draft.ts'
import classes from './application-drawer.module.css'
import { ConflictDialog } from './conflict-dialog.tsx'
import { IdentitySection } from './identity-section.tsx'
import { LookSection } from './look-section.tsx'
import { PermissionsSection } from './permissions-section.tsx'
import { SignInSection } from './sign-in-section.tsx'
import { useApplicationForm } from './use-application-form.ts'

type Props = {
  application: Application | null
  onClose: () => void
  onSaved: (outcome: Outcome, draft: Draft) => void
}

/** Creates an application of the suite, or changes one. */
export function ApplicationDrawer({ application, onClose, onSaved }: Props) {
  const { t } = useTranslation('applications')
  const language = useLanguage()
  const formId = useId()
  const formRef = useRef<HTMLFormElement>(null)
  const form = useApplicationForm(application, onSaved)
  const { errors, isDirty, refusal, isSaving, save } = form
  useLeaveGuard(isDirty)
  useFocusOnError(formRef, errors)
  const close = async () => {
    if (!isDirty || (await askBeforeLeaving())) onClose()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    save()
  }
  return (
    <Drawer
      title={application === null ? t('drawer.new') : t('drawer.edit', { name: application.name[language] })}
      description={t('drawer.description')}
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
            {application === null ? t('drawer.create') : t('save')}
          </Button>
        </>
      }
    >
      <form id={formId} ref={formRef} className={classes.form} onSubmit={submit} noValidate>
        <IdentitySection {...form} />
        <LookSection {...form} />
        <SignInSection {...form} />
        <PermissionsSection {...form} />
      </form>
      {form.conflict !== null && <ConflictDialog conflict={form.conflict} />}
    </Drawer>
  )
}

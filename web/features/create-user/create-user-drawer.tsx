import { type SubmitEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { asksProvider, holds, useSession } from '../../app/session.ts'
import { useFocusOnError } from '../../app/use-focus-on-error.ts'
import { useLeaveGuard } from '../../app/use-leave-guard.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './create-user.module.css'
import { CreationFooter } from './creation-footer.tsx'
import { CreationSections } from './creation-sections.tsx'
import { useCreateUser } from './use-create-user.ts'

/** Creates an account in one drawer: name, sign-in name, group, first access (M5); or asks the vendor for it (F4). */
export default function CreateUserDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('createUser')
  const session = useSession()
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const creation = useCreateUser()
  const { errors, isCreated } = creation
  const isAsked = asksProvider(session)
  useLeaveGuard(creation.isDirty)
  useFocusOnError(form, errors)
  // After the guard has been told that nothing is left to lose.
  useEffect(() => {
    if (isCreated) onClose()
  }, [isCreated, onClose])

  const title = t(isAsked ? 'titleAsked' : 'title')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    creation.create()
  }
  if (!holds(session, 'users.manage')) {
    return (
      <Drawer title={title} isOpen onClose={onClose}>
        <Notice tone="neutral">{t('forbidden')}</Notice>
      </Drawer>
    )
  }
  return (
    <Drawer
      title={title}
      description={isAsked ? t('descriptionAsked', { provider: session.organization.providerName }) : t('description')}
      isOpen
      onClose={onClose}
      footer={<CreationFooter creation={creation} formId={formId} onClose={onClose} />}
    >
      <form id={formId} ref={form} className={styles.form} onSubmit={submit} noValidate>
        <CreationSections creation={creation} />
      </form>
    </Drawer>
  )
}

import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import classes from './preferences.module.css'
import { useCancelEmail, useMyEmail } from './use-my-email.ts'

const EmailDialog = lazy(() => import('./email-dialog.tsx'))

/** One's own address, the way to another, and the one that waits to be confirmed. */
export function EmailFact() {
  const { t } = useTranslation('preferences')
  const session = useSession()
  const { email = session.email, pendingEmail = null } = useMyEmail() ?? {}
  const cancel = useCancelEmail()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div className={classes.fact}>
        <dt>{t('card.email')}</dt>
        <dd className={classes.email}>
          {email ?? t('card.none')}
          <Button
            size="sm"
            variant="quiet"
            aria-label={t(email === null ? 'email.addLabel' : 'email.changeLabel')}
            onPress={() => setOpen(true)}
          >
            {t(email === null ? 'email.add' : 'email.change')}
          </Button>
        </dd>
        {pendingEmail !== null && (
          <dd className={classes.pending}>
            <Notice
              tone="blue"
              action={
                <Button size="sm" isPending={cancel.isPending} onPress={() => cancel.mutate()}>
                  {t(email === null ? 'email.cancelFirst' : 'email.cancel')}
                </Button>
              }
            >
              {t('email.pending', { email: pendingEmail })}
            </Notice>
          </dd>
        )}
      </div>
      {isOpen && (
        <Suspense>
          <EmailDialog isFirst={email === null} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

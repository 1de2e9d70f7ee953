import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../app/api.ts'
import { Entrance } from '../../app/entrance.tsx'
import { EntranceStep } from '../../app/entrance-step.tsx'
import { useAttempt } from '../../app/use-attempt.ts'
import { AnchorButton } from '../../ui/anchor-button.tsx'
import { Button } from '../../ui/button.tsx'
import classes from './account-links.module.css'
import { ForgottenForm } from './forgotten-form.tsx'

/** Asks whose password is forgotten. The answer is always the same: it tells nobody who has an account. */
export function ForgottenPasswordScreen() {
  const { t } = useTranslation('links')
  const [isSent, setIsSent] = useState(false)
  const ask = useAttempt(async (signInName: string) => {
    await api.post('/password-resets', { signInName })
    setIsSent(true)
  })
  const back = (
    <AnchorButton href="/sign-in" variant="quiet" className={classes.back}>
      {t('forgotten.back')}
    </AnchorButton>
  )
  return (
    <Entrance>
      {isSent ? (
        <EntranceStep
          key="sent"
          title={t('forgotten.sentTitle')}
          isTitleFocused
          message={
            <div className={classes.words}>
              <p>{t('forgotten.sent')}</p>
              <p>{t('forgotten.noAddress')}</p>
            </div>
          }
        >
          <div className={classes.actions}>
            <AnchorButton href="/sign-in" variant="primary" size="lg" isWide>
              {t('forgotten.back')}
            </AnchorButton>
            <Button size="lg" isWide onPress={() => setIsSent(false)}>
              {t('forgotten.again')}
            </Button>
          </div>
        </EntranceStep>
      ) : (
        <EntranceStep key="ask" title={t('forgotten.title')} message={t('forgotten.message')}>
          <ForgottenForm isPending={ask.isPending} error={ask.error} onSubmit={ask.start} />
          {back}
        </EntranceStep>
      )}
    </Entrance>
  )
}

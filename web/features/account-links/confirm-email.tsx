import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, api, errorMessage } from '../../app/api.ts'
import { EntranceStep } from '../../app/entrance-step.tsx'
import { linkPath } from '../../app/link-reading.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { AnchorButton } from '../../ui/anchor-button.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { LinkStepProps } from './link-step.ts'

/** An address becomes the account's once its owner says so: opening the message is not enough, programs do that too. */
export function ConfirmEmail({ token, link, onOver }: LinkStepProps) {
  const { t } = useTranslation('links')
  const [isDone, setIsDone] = useState(false)
  const confirm = useAttempt(async () => {
    try {
      await api.post(linkPath('email-proofs'), {}, { linkToken: token })
      setIsDone(true)
    } catch (error) {
      if (error instanceof ApiError && error.status === 410) onOver()
      else throw error
    }
  })
  if (isDone) {
    return (
      <EntranceStep
        key="done"
        title={t('confirm.doneTitle')}
        message={t('confirm.done', { email: link.email })}
        isTitleFocused
      >
        <AnchorButton href="/" variant="primary" size="lg" isWide>
          {t('confirm.continue')}
        </AnchorButton>
      </EntranceStep>
    )
  }
  const { email, signInName, organizationName } = link
  return (
    <EntranceStep
      key="ask"
      title={t('confirm.title')}
      message={t('confirm.message', { email, signInName, organization: organizationName })}
      isTitleFocused
    >
      {confirm.error !== null && <Notice tone="red">{errorMessage(confirm.error)}</Notice>}
      <Button variant="primary" size="lg" isWide isPending={confirm.isPending} onPress={() => confirm.start(undefined)}>
        {t('confirm.submit')}
      </Button>
    </EntranceStep>
  )
}

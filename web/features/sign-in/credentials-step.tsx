import { useTranslation } from 'react-i18next'
import { EntranceStep } from '../../app/entrance-step.tsx'
import type { PasskeyOptions } from '../../app/factors/passkey.ts'
import { Notice } from '../../ui/notice.tsx'
import { CredentialsForm } from './credentials-form.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import { usePasskeySignIn } from './use-passkey-sign-in.ts'
import type { Credentials, SignInNotice } from './use-sign-in.ts'

type Props = {
  initialName: string
  notice?: SignInNotice
  isPending: boolean
  error: Error | null
  onSubmit: (credentials: Credentials) => void
  onPasskey: (options: PasskeyOptions, isQuiet: boolean) => Promise<void>
}

/** First step: sign-in name or e-mail address and password, or a passkey instead of both. */
export function CredentialsStep({ initialName, notice, isPending, error, onSubmit, onPasskey }: Props) {
  const { t } = useTranslation('signIn')
  const passkey = usePasskeySignIn(onPasskey)
  const shown = passkey.error ?? error
  const submit = (credentials: Credentials) => {
    passkey.reset()
    onSubmit(credentials)
  }
  return (
    <EntranceStep title={t('title')}>
      {shown !== null && <RefusalNotice error={shown} />}
      {shown === null && notice === 'ended' && <Notice tone="blue">{t('ended')}</Notice>}
      {shown === null && notice === 'again' && <Notice tone="blue">{t('again')}</Notice>}
      {shown === null && notice === 'changed' && <Notice tone="pine">{t('change.done')}</Notice>}
      <CredentialsForm
        initialName={initialName}
        isPending={isPending}
        error={error}
        onSubmit={submit}
        onNameFocus={passkey.offer}
      />
      {passkey.isPossible && <PasskeyButton isPending={passkey.isPending} onPress={passkey.start} />}
    </EntranceStep>
  )
}

import { useTranslation } from 'react-i18next'
import type { CodeSent } from '../../../contract/factor-shapes.ts'
import { Notice } from '../../ui/notice.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { api } from '../api.ts'
import { CodeInput } from '../factors/code-input.tsx'
import { FactorRefusal } from '../factors/factor-refusal.tsx'
import { SendAgain } from '../factors/send-again.tsx'
import { useCodeSending } from '../factors/use-code-sending.ts'
import classes from './proof-form.module.css'
import type { ProofAttempt } from './use-proof-attempt.ts'

type Props = { attempt: ProofAttempt; hint: string | null }

/** What one types, or does, for the way that was chosen. */
export function WayField({ attempt, hint }: Props) {
  const { t } = useTranslation('proof')
  const { way, typed, type, error } = attempt
  const field = { value: typed, onChange: type, error, autoFocus: true }
  switch (way) {
    case 'password':
      return <PasswordField {...field} label={t('password')} autoComplete="current-password" maxLength={256} />
    case 'recoveryCode':
      return (
        <TextField
          {...field}
          label={t('code.recoveryCode')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          mono
        />
      )
    case 'totp':
      return <CodeInput {...field} label={t('code.totp')} onComplete={attempt.submit} />
    case 'email':
    case 'sms':
      return <SentCode attempt={attempt} hint={hint} method={way} />
    case 'passkey':
      return (
        <>
          <p className={classes.hint}>{t('passkeyHint')}</p>
          {error !== undefined && <Notice tone="red">{error}</Notice>}
        </>
      )
  }
}

function SentCode({ attempt, hint, method }: Props & { method: 'email' | 'sms' }) {
  const { t } = useTranslation('proof')
  const { typed, type, error } = attempt
  const sending = useCodeSending(() => api.post<CodeSent>('/session/proof/send', { method }))
  return (
    <>
      {sending.error !== null && <FactorRefusal error={sending.error} />}
      <CodeInput
        label={t(`code.${method}`)}
        value={typed}
        onChange={type}
        onComplete={attempt.submit}
        error={error}
        autoFocus
      />
      {sending.sent !== null && (
        <p className={classes.sent}>{t('sentTo', { hint: sending.sent.hint ?? hint ?? '' })}</p>
      )}
      <SendAgain sending={sending} />
    </>
  )
}

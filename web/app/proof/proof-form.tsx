import {
  IconDeviceMobileMessage,
  IconFingerprint,
  IconKey,
  IconLifebuoy,
  IconMail,
  IconShieldLock,
} from '@tabler/icons-react'
import { type SubmitEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfferedMethod } from '../../../contract/factor-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './proof-form.module.css'
import type { ProofAttempt, Way } from './use-proof-attempt.ts'

const icons = {
  password: IconKey,
  totp: IconShieldLock,
  email: IconMail,
  sms: IconDeviceMobileMessage,
  passkey: IconFingerprint,
  recoveryCode: IconLifebuoy,
}

type Props = { formId: string; ways: readonly Way[]; methods: readonly OfferedMethod[]; attempt: ProofAttempt }

/** One way to prove who one is, and the others below it. */
export function ProofForm({ formId, ways, methods, attempt }: Props) {
  const { t } = useTranslation('proof')
  const form = useRef<HTMLFormElement>(null)
  const { way, missing, refusal } = attempt
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new way or a refusal is what moves the focus
  useEffect(() => form.current?.querySelector('input')?.focus(), [way, missing, refusal])
  const others = ways.filter((other) => other !== way)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    attempt.submit()
  }
  return (
    <form id={formId} ref={form} className={classes.form} onSubmit={submit} noValidate>
      <p>{t('intro')}</p>
      <WayField attempt={attempt} hint={methods.find(({ method }) => method === way)?.hint ?? null} />
      {others.length > 0 && (
        <div className={classes.others}>
          <p className={classes.title}>{t('otherWays')}</p>
          <div className={classes.ways}>
            {others.map((other) => {
              const Icon = icons[other]
              return (
                <Button
                  key={other}
                  size="sm"
                  icon={<Icon size={16} stroke={1.7} />}
                  onPress={() => attempt.choose(other)}
                >
                  {t(`ways.${other}`)}
                </Button>
              )
            })}
          </div>
        </div>
      )}
    </form>
  )
}

function WayField({ attempt, hint }: { attempt: ProofAttempt; hint: string | null }) {
  const { t } = useTranslation('proof')
  const { way, typed, type, missing, refusal } = attempt
  if (way === 'passkey') {
    return (
      <>
        <p className={classes.hint}>{t('passkeyHint')}</p>
        {refusal !== undefined && <Notice tone="red">{refusal}</Notice>}
      </>
    )
  }
  const field = { value: typed, onChange: type, error: missing ?? refusal }
  if (way === 'password') {
    return <PasswordField {...field} label={t('password')} autoComplete="current-password" maxLength={256} autoFocus />
  }
  return (
    <>
      <TextField
        {...field}
        label={t(`code.${way}`)}
        description={attempt.sent === undefined ? (hint ?? undefined) : t('sentTo', { hint: attempt.sent.hint })}
        autoComplete="one-time-code"
        inputMode={way === 'recoveryCode' ? 'text' : 'numeric'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        mono
        autoFocus
      />
      {attempt.send !== undefined && (
        <div className={classes.send}>
          <Button size="sm" isPending={attempt.isSending} onPress={attempt.send}>
            {t(attempt.sent === undefined ? 'send' : 'sendAgain')}
          </Button>
          {attempt.sendRefusal !== undefined && <Notice tone="red">{attempt.sendRefusal}</Notice>}
        </div>
      )}
    </>
  )
}

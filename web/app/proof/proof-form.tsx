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
import classes from './proof-form.module.css'
import type { ProofAttempt, Way } from './use-proof-attempt.ts'
import { WayField } from './way-field.tsx'

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
  const { way, error } = attempt
  // biome-ignore lint/correctness/useExhaustiveDependencies: another way, or a refusal, is what moves the focus
  useEffect(() => form.current?.querySelector('input')?.focus(), [way, error])
  const others = ways.filter((other) => other !== way)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    attempt.submit()
  }
  return (
    <form id={formId} ref={form} className={classes.form} onSubmit={submit} noValidate>
      <p>{t('intro')}</p>
      <WayField key={way} attempt={attempt} hint={methods.find(({ method }) => method === way)?.hint ?? null} />
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
                  icon={<Icon size={16} stroke={1.7} aria-hidden />}
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

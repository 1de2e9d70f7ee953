import { IconDeviceMobileMessage, IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../contract/caller-shapes.ts'
import { errorMessage, fieldErrors } from '../../app/api.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './call.module.css'
import { CodeCheck } from './code-check.tsx'
import { useCallerCode } from './use-caller-code.ts'

type Props = { call: Call; isNow: boolean }

const icons = { sms: IconDeviceMobileMessage, mail: IconMail }
const firstWords = { sms: 'verify.sendSms', mail: 'verify.sendMail' } as const
const nextWords = { sms: 'verify.againSms', mail: 'verify.againMail' } as const

/** The code: sent to what stands on the card, then typed as the person reads it out. */
export function CodeStep({ call, isNow }: Props) {
  const { t } = useTranslation('callers')
  const { send, secondsLeft } = useCallerCode(call)
  const channels = (['sms', 'mail'] as const).filter((channel) => call.channels.includes(channel))
  if (channels.length === 0) return <Notice tone="amber">{t('verify.unreachable')}</Notice>
  if (!isNow) return <p className={styles.quiet}>{t('verify.codeText')}</p>
  const isSent = call.codeSentAt !== null
  const errors = fieldErrors(send.error)
  return (
    <>
      {!isSent && <p className={styles.quiet}>{t('verify.codeText')}</p>}
      {isSent && <CodeCheck key={call.codeSentAt} call={call} isJustSent={send.isSuccess} />}
      {send.error !== null && <Notice tone="red">{errors.channel ?? errorMessage(send.error)}</Notice>}
      <div className={styles.act}>
        {secondsLeft > 0 ? (
          <p className={styles.quiet}>{t('verify.againIn', { count: secondsLeft })}</p>
        ) : (
          channels.map((channel, index) => {
            const Icon = icons[channel]
            const to = (channel === 'sms' ? call.mobile : call.email) ?? ''
            return (
              <Button
                key={channel}
                variant={!isSent && index === 0 ? 'primary' : 'secondary'}
                size={isSent ? 'sm' : 'md'}
                icon={<Icon size={16} stroke={1.7} aria-hidden />}
                isPending={send.isPending && send.variables.channel === channel}
                onPress={() => send.mutate({ channel })}
              >
                {t(isSent ? nextWords[channel] : firstWords[channel], { to })}
              </Button>
            )
          })
        )}
      </div>
    </>
  )
}

import { IconPhone, IconPhoneCall } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../contract/caller-shapes.ts'
import { formatTime } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './call.module.css'
import { CodeStep } from './code-step.tsx'
import { spacedNumber } from './spaced-number.ts'
import { Step } from './step.tsx'

/** The call-back in three steps, one after the other (decision 7 of the design): safety is an order, not advice. */
export function Verification({ call }: { call: Call }) {
  const { t } = useTranslation('callers')
  const language = useLanguage()
  const id = useId()
  const [isOnLine, setOnLine] = useState(call.codeSentAt !== null)
  const { phone, verifiedAt } = call
  const isVerified = verifiedAt !== null
  const isCalledBack = isOnLine || isVerified
  return (
    <section className={styles.column} aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {t('verify.title')}
      </h3>
      <ol className={styles.steps}>
        <Step number={1} state="done" title={t('verify.noted')}>
          <p className={styles.quiet}>{t('verify.notedText')}</p>
        </Step>
        <Step number={2} state={isCalledBack ? 'done' : 'now'} title={t('verify.callBack')}>
          {phone !== null && (
            <a className={styles.phone} href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
              <IconPhone size={18} stroke={1.7} aria-hidden />
              {spacedNumber(phone)}
            </a>
          )}
          <p className={styles.quiet}>{t(phone === null ? 'verify.noNumber' : 'verify.never')}</p>
          {!isCalledBack && (
            <div className={styles.act}>
              <Button
                variant="primary"
                icon={<IconPhoneCall size={17} stroke={1.7} aria-hidden />}
                onPress={() => setOnLine(true)}
              >
                {t(phone === null ? 'verify.goOn' : 'verify.onLine')}
              </Button>
            </div>
          )}
        </Step>
        <Step number={3} state={isVerified ? 'done' : isCalledBack ? 'now' : 'later'} title={t('verify.code')}>
          {!isVerified && <CodeStep call={call} isNow={isCalledBack} />}
        </Step>
      </ol>
      <div role="status">
        {isVerified && (
          <Notice tone="pine" title={t('verify.done', { time: formatTime(verifiedAt, language) })}>
            {t('verify.doneText')}
          </Notice>
        )}
      </div>
    </section>
  )
}

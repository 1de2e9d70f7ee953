import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import classes from './send-again.module.css'
import type { CodeSending } from './use-code-sending.ts'

/** The line below a code that was sent: how long to wait, then the button for another one. */
export function SendAgain({ sending }: { sending: CodeSending }) {
  const { t } = useTranslation('factors')
  const { secondsLeft, isSending, send, count, sent } = sending
  return (
    <div className={classes.line}>
      {isSending && <p>{t('sending.wait')}</p>}
      {!isSending && secondsLeft > 0 && (
        <p>{t(sent !== null ? 'sending.againIn' : 'sending.waitFor', { count: secondsLeft })}</p>
      )}
      {!isSending && secondsLeft === 0 && (
        <Button variant="quiet" size="sm" onPress={send}>
          {t('sending.again')}
        </Button>
      )}
      <p className="visually-hidden" role="status">
        {!isSending && count > 0 && t(count > 1 ? 'sending.sentAgain' : 'sending.sent')}
      </p>
    </div>
  )
}

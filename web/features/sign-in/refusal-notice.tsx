import { useTranslation } from 'react-i18next'
import { ApiError, errorMessage } from '../../app/api.ts'
import { passkeyFailure } from '../../app/factors/passkey.ts'
import { Notice } from '../../ui/notice.tsx'

/** Says why a sign-in was refused: the server's words, what became of the passkey, or how long to wait. */
export function RefusalNotice({ error }: { error: Error }) {
  const { t } = useTranslation('signIn')
  const failure = passkeyFailure(error)
  if (failure !== null) {
    return <Notice tone="red">{t(failure === 'refused' ? 'passkeyRefused' : 'passkeyFailed')}</Notice>
  }
  if (!(error instanceof ApiError) || error.status !== 429) return <Notice tone="red">{errorMessage(error)}</Notice>
  const { retryAfterSeconds } = error
  if (retryAfterSeconds === undefined) return <Notice tone="red">{t('throttled')}</Notice>
  return <Notice tone="red">{t('throttledMinutes', { count: Math.ceil(retryAfterSeconds / 60) })}</Notice>
}

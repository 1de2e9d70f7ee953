import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'
import { ApiError, errorMessage, fieldErrors } from '../api.ts'
import { passkeyFailure } from './passkey.ts'

/** Takes what adding or giving a factor threw; returns the sentence to show. */
export function useFactorWords(): (error: Error) => string {
  const { t } = useTranslation('factors')
  return (error) => {
    const failure = passkeyFailure(error)
    if (failure !== null) return t(`passkey.${failure}`)
    if (!(error instanceof ApiError) || error.status !== 429) {
      // The word on the code itself says more than the refusal as a whole.
      return Object.values(fieldErrors(error))[0] ?? errorMessage(error)
    }
    const seconds = error.retryAfterSeconds
    return seconds === undefined ? t('tooMany') : t('tooManyMinutes', { count: Math.ceil(seconds / 60) })
  }
}

/** The box that says why a factor was refused. */
export function FactorRefusal({ error }: { error: Error }) {
  const words = useFactorWords()
  return <Notice tone="red">{words(error)}</Notice>
}

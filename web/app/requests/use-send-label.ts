import { useTranslation } from 'react-i18next'
import type { Sending } from './sending.ts'

/** Returns the words of the button that saves, sends, or does both; `save` where nothing waits. */
export function useSendLabel(): (sending: Sending, save: string) => string {
  const { t } = useTranslation('asking')
  return (sending, save) => (sending === 'save' ? save : t(`send.${sending}`))
}

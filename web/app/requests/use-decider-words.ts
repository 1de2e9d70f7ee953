import { useTranslation } from 'react-i18next'
import { useSession } from '../session.ts'
import { promised } from './promise.ts'

/** Returns who decides, or will be asked, and within how many working hours they promise to answer, in words. */
export function useDeciderWords(): (words: 'decides' | 'asked', promiseHours: number) => string {
  const { t } = useTranslation('asking')
  const { providerName: provider } = useSession().organization
  return (words, promiseHours) => {
    const { unit, count } = promised(promiseHours)
    return t(`line.${words}`, { provider, promise: t(`promise.${unit}`, { count }) })
  }
}

import { useTranslation } from 'react-i18next'
import type { Preview } from '../../../contract/change-shapes.ts'
import { useSession } from '../../app/session.ts'

type Creation = { isAsked: boolean; rights: { now: number; waits: number } }

/** Returns what creating would do with the single rights in it, which are a change of their own, in words. */
export function useRightsWords({ isAsked, rights }: Creation): (preview: Preview) => Preview {
  const { t } = useTranslation('createUser')
  const { providerName: provider } = useSession().organization
  const now = isAsked ? 0 : rights.now
  const waits = isAsked ? rights.now + rights.waits : rights.waits
  return (preview) => ({
    ...preview,
    now: [...preview.now, ...(now > 0 ? [{ code: 'rights', message: t('footer.rightsGiven', { count: now }) }] : [])],
    waits: [
      ...preview.waits,
      ...(waits > 0 ? [{ code: 'rights', message: t('footer.rightsAsked', { count: waits, provider }) }] : []),
    ],
  })
}

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { holds, useSession } from '../../app/session.ts'
import { Forbidden } from '../../ui/forbidden.tsx'
import { Screen } from '../../ui/screen.tsx'

/** Shows what is about customers' counters only to those of the vendor's people who look after them. */
export function ForCounterKeepers({ children }: { children: ReactNode }) {
  const { t } = useTranslation('counters')
  const session = useSession()
  if (session.organization.kind === 'provider' && holds(session, 'organizations.manage')) return children
  return (
    <Screen title={t('title')}>
      <Forbidden title={t('forbidden.title')}>{t('forbidden.message')}</Forbidden>
    </Screen>
  )
}

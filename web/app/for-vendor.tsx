import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Forbidden } from '../ui/forbidden.tsx'
import { Screen } from '../ui/screen.tsx'
import { holds, useSession } from './session.ts'
import { SettingsTabs } from './settings-tabs.tsx'

type Props = { title: string; permission?: 'settings.manage' | 'organizations.manage'; children: ReactNode }

/** A part of the vendor's own settings, shown to those of its people who hold the right. */
export function ForVendor({ title, permission = 'settings.manage', children }: Props) {
  const { t } = useTranslation('app')
  const session = useSession()
  const isAllowed = session.organization.kind === 'provider' && holds(session, permission)
  return (
    <>
      <SettingsTabs />
      {isAllowed ? (
        children
      ) : (
        <Screen title={title}>
          <Forbidden title={t('ofVendor.title')}>{t('ofVendor.message')}</Forbidden>
        </Screen>
      )}
    </>
  )
}

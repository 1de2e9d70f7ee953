import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { formatDate } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { Fact } from './fact.tsx'
import { PasswordDialog } from './password-dialog.tsx'

/** Whether there is a password, since when, and the way to set one; one's own is changed in the preferences. */
export function PasswordRow({ user, isEditable }: { user: User; isEditable: boolean }) {
  const { t } = useTranslation('user')
  const language = useLanguage()
  const [isSetting, setSetting] = useState(false)
  const state =
    user.hasPassword && user.passwordChangedAt !== null
      ? t('security.passwordSetOn', { date: formatDate(user.passwordChangedAt, language) })
      : t(user.hasPassword ? 'readiness.passwordSet' : 'security.passwordNone')
  return (
    <div data-field="password">
      <Fact label={t('security.password')} value={state}>
        {isEditable && !user.isSelf && (
          <Button size="sm" aria-label={t('security.setPassword')} onPress={() => setSetting(true)}>
            {t('security.set')}
          </Button>
        )}
        {user.isSelf && <Link to="/preferences">{t('security.change')}</Link>}
      </Fact>
      {isSetting && <PasswordDialog user={user} onClose={() => setSetting(false)} />}
    </div>
  )
}

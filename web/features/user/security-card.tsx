import { IconKey } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { formatDate, formatDateTime } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/text-field.tsx'
import form from './card-form.module.css'
import { PasswordDialog } from './password-dialog.tsx'
import styles from './security-card.module.css'
import type { UserEditor } from './use-user-editor.ts'

type Props = {
  user: User
  editor: UserEditor
  isEditable: boolean
  problems: Record<string, string>
  warnings: Record<string, string>
}

/** Third part of the page (B5): how the person signs in. */
export function SecurityCard({ user, editor, isEditable, problems, warnings }: Props) {
  const { t } = useTranslation('user')
  const language = useLanguage()
  const [isSettingPassword, setSettingPassword] = useState(false)
  const passwordState =
    user.hasPassword && user.passwordChangedAt !== null
      ? t('security.passwordSetOn', { date: formatDate(user.passwordChangedAt, language) })
      : t(user.hasPassword ? 'readiness.passwordSet' : 'security.passwordNone')
  return (
    <Card title={t('security.title')} icon={<IconKey size={18} stroke={1.7} />}>
      <div className={form.form}>
        {isEditable ? (
          <div data-field="signInName">
            <TextField
              label={t('security.signInName')}
              name="signInName"
              value={editor.draft.signInName}
              onChange={(value) => editor.set('signInName', value)}
              description={t('security.signInNameHint')}
              error={problems.signInName}
              warning={warnings.signInName}
              autoComplete="off"
              mono
            />
          </div>
        ) : (
          <Fact label={t('security.signInName')} value={user.signInName} isMono />
        )}
        {user.type !== 'connector' && (
          <div className={styles.row} data-field="password">
            <Fact label={t('security.password')} value={passwordState} />
            {isEditable && !user.isSelf && (
              <Button size="sm" aria-label={t('security.setPassword')} onPress={() => setSettingPassword(true)}>
                {t('security.set')}
              </Button>
            )}
            {user.isSelf && <Link to="/preferences">{t('security.change')}</Link>}
          </div>
        )}
        <div className={styles.row}>
          <Fact
            label={t('security.lastSignIn')}
            value={user.lastSignInAt === null ? t('security.never') : formatDateTime(user.lastSignInAt, language)}
          />
        </div>
        <div className={styles.row}>
          <Fact label={t('security.createdAt')} value={formatDateTime(user.createdAt, language)} />
        </div>
      </div>
      {isSettingPassword && <PasswordDialog user={user} onClose={() => setSettingPassword(false)} />}
    </Card>
  )
}

function Fact({ label, value, isMono = false }: { label: string; value: string; isMono?: boolean }) {
  return (
    <dl className={styles.fact}>
      <dt>{label}</dt>
      <dd className={isMono ? styles.mono : undefined}>{value}</dd>
    </dl>
  )
}

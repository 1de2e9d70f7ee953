import { IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { formatDateTime } from '../../app/format.ts'
import { holds, useSession } from '../../app/session.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Card } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import form from './card-form.module.css'
import { Fact } from './fact.tsx'
import { InvitationRow } from './invitation-row.tsx'
import { PasswordRow } from './password-row.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'
import type { UserEditor } from './use-user-editor.ts'
import { useUserSecurity } from './use-user-security.ts'
import { UserDuties } from './user-duties.tsx'

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
  const { data: security } = useUserSecurity(user)
  const mayManage = holds(useSession(), 'users.manage')
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
        {user.type !== 'connector' && !user.neverSignsIn && (
          <>
            <PasswordRow user={user} isEditable={isEditable} />
            {mayManage && <InvitationRow user={user} security={security} isEditable={isEditable} />}
            {mayManage && (
              <SecondFactorSection
                user={user}
                editor={editor}
                security={security}
                isEditable={isEditable}
                problem={problems.secondFactor}
              />
            )}
          </>
        )}
        {user.type === 'connector' && mayManage && (
          <Fact label={t('security.credentials')} value={t('security.credentialsPlace')}>
            <LinkButton size="sm" to="/connectors/$connectorId" params={{ connectorId: user.id }}>
              {t('security.open')}
            </LinkButton>
          </Fact>
        )}
        <UserDuties editor={editor} isEditable={isEditable} problems={problems} />
        <Fact
          label={t('security.lastSignIn')}
          value={user.lastSignInAt === null ? t('security.never') : formatDateTime(user.lastSignInAt, language)}
        />
        <Fact label={t('security.createdAt')} value={formatDateTime(user.createdAt, language)} />
      </div>
    </Card>
  )
}

import { useTranslation } from 'react-i18next'
import type { UserSecurity } from '../../../contract/device-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { formatDate } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { Fact } from './fact.tsx'
import { securityCalls, useSecurityAct } from './use-user-security.ts'

type Props = { user: User; security: UserSecurity | undefined; isEditable: boolean }

/** Whether the person was invited to choose a password, and what can be done about it; nothing once they have one. */
export function InvitationRow({ user, security, isEditable }: Props) {
  const { t } = useTranslation('user')
  const act = useSecurityAct(user)
  const stateOf = useInvitationWords(user)
  const name = user.displayName
  const invitation = security?.invitation ?? null
  if (user.hasPassword && invitation === null) return null
  const mayInvite = isEditable && !user.isSelf && user.status !== 'deactivated' && user.email !== null
  const run = (call: keyof typeof securityCalls, doneMessage: string) =>
    act.mutate({ call: securityCalls[call], doneMessage })
  const isRunning = (call: keyof typeof securityCalls) => act.isPending && act.variables.call === securityCalls[call]
  return (
    <Fact label={t('invitation.label')} value={security === undefined ? '…' : stateOf(invitation)}>
      {mayInvite && security !== undefined && (
        <>
          {invitation !== null && (
            <Button
              size="sm"
              variant="quiet"
              aria-label={t('invitation.cancelLabel')}
              isPending={isRunning('cancelInvitation')}
              onPress={() => run('cancelInvitation', t('invitation.cancelled', { name }))}
            >
              {t('invitation.cancel')}
            </Button>
          )}
          <Button
            size="sm"
            aria-label={t(invitation === null ? 'invitation.sendLabel' : 'invitation.resendLabel')}
            isPending={isRunning('invite')}
            onPress={() => run('invite', t('invitation.done', { name }))}
          >
            {t(invitation === null ? 'invitation.send' : 'invitation.resend')}
          </Button>
        </>
      )}
    </Fact>
  )
}

function useInvitationWords(user: User): (invitation: UserSecurity['invitation']) => string {
  const { t } = useTranslation('user')
  const language = useLanguage()
  return (invitation) => {
    if (invitation === null) return t(user.email === null ? 'invitation.noEmail' : 'invitation.none')
    const { email, sentAt, expiresAt } = invitation
    if (new Date(expiresAt) < new Date()) return t('invitation.expired', { date: formatDate(expiresAt, language) })
    const until = formatDate(expiresAt, language, 'short')
    if (sentAt === null) return t('invitation.sending', { email })
    return t('invitation.sent', { email, date: formatDate(sentAt, language, 'short'), until })
  }
}

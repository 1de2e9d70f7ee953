import { useTranslation } from 'react-i18next'
import type { MailAccount } from '../../../contract/mail-shapes.ts'
import styles from '../../app/mail-account/mail-account.module.css'
import { holds, useSession } from '../../app/session.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Whether the person can send, and what is to be done when they cannot. */
export function MailStateNotice({ account: { state, authentication, from } }: { account: MailAccount }) {
  const { t } = useTranslation('mailAccount')
  const maySetUp = holds(useSession(), 'settings.manage')
  if (state === 'noServer') {
    return (
      <Notice
        tone="neutral"
        action={
          maySetUp && (
            <LinkButton size="sm" to="/settings/mail">
              {t('openSettings')}
            </LinkButton>
          )
        }
      >
        {t('texts.noServer')}
      </Notice>
    )
  }
  // Then it is the organization's own account that lacks something, whatever the person has.
  const isTheirs = authentication === 'shared' && state !== 'addressMissing'
  if (state !== 'ready') return <Notice tone="amber">{t(isTheirs ? 'sharedIncomplete' : `texts.${state}`)}</Notice>
  const how = authentication === 'own' ? '' : ` ${t(`authentications.${authentication}`)}`
  return (
    <p className={styles.text}>
      {from === null ? t('texts.ready') : t('from', { address: from.address })}
      {how}
    </p>
  )
}

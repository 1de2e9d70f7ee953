import { IconMailExclamation } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MailSettings } from '../../../contract/mail-shapes.ts'
import { api, errorMessage } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { Notice } from '../../ui/notice.tsx'
import classes from './mail-settings-screen.module.css'

/** How many people cannot send yet for want of something only they can give, and a way to ask them for it. */
export function WaitingPeople({ settings }: { settings: MailSettings }) {
  const { t } = useTranslation('mailSettings')
  const session = useSession()
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => api.post<{ count: number }>(orgPath(session, '/settings/mail/remind')),
  })
  const { accounts, authentication, isConfigured } = settings
  const count = accounts.withoutPassword
  const isTheirs = authentication === 'own' || authentication === 'oauth'
  if (!isConfigured || !isTheirs || count === 0) return null
  return (
    <div className={classes.waiting} role="status">
      <p className={classes.line}>
        <IconMailExclamation size={17} stroke={1.7} aria-hidden />
        <span>
          {t(authentication === 'oauth' ? 'waiting.connection' : 'waiting.password', { count })}{' '}
          {data === undefined ? (
            <button
              type="button"
              className={classes.inline}
              aria-disabled={isPending}
              onClick={() => !isPending && mutate()}
            >
              {t('waiting.write')}
            </button>
          ) : (
            <>
              <strong>{data.count === 0 ? t('waiting.nobody') : t('waiting.done', { count: data.count })}</strong>
              {data.count > 0 && data.count < count && ` ${t('waiting.others')}`}
            </>
          )}
        </span>
      </p>
      {error !== null && <Notice tone="amber">{errorMessage(error)}</Notice>}
    </div>
  )
}

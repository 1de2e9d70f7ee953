import { IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../../contract/application-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { formatDate } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { Notice } from '../../ui/notice.tsx'
import classes from './application-drawer.module.css'
import { connectionQuery, useApplicationWriting } from './application-queries.ts'
import { snippetFor } from './snippet.ts'

type Props = {
  application: Application
  /** The secret that was just made; it is shown here and never again. */
  secret: string | undefined
  onSecret: (secret: string) => void
  onClose: () => void
}

/** What the application's developers copy into it. */
export function ConnectionDrawer({ application, secret, onSecret, onClose }: Props) {
  const { t } = useTranslation('applications')
  const language = useLanguage()
  const { data: connection, error } = useQuery(connectionQuery)
  const [isAsking, setIsAsking] = useState(false)
  return (
    <Drawer
      title={t('connection.title', { name: application.name[language] })}
      description={t('connection.description')}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {secret === undefined ? t('close') : t('connection.noted')}
        </Button>
      }
    >
      <div className={classes.form}>
        {error !== null && <Notice tone="red">{errorMessage(error)}</Notice>}
        {secret !== undefined && (
          <Notice tone="amber" title={t('connection.onceTitle')}>
            {t('connection.once')}
          </Notice>
        )}
        <CopyField label={t('connection.clientId')} value={application.clientId} />
        {secret !== undefined && <CopyField label={t('connection.secret')} value={secret} />}
        {secret === undefined && application.clientAuth === 'secret' && (
          <SecretState application={application} onRenew={() => setIsAsking(true)} />
        )}
        {connection !== undefined && (
          <>
            <CopyField label={t('connection.issuer')} value={connection.issuer} />
            <CopyField label={t('connection.discovery')} value={connection.discovery} />
            <CopyField label={t('connection.scopes')} value={connection.scopes.join(' ')} />
            <CopyField label={t('connection.snippet')} value={snippetFor(connection, application)} isBlock />
          </>
        )}
      </div>
      {isAsking && <RenewDialog application={application} onRenewed={onSecret} onClose={() => setIsAsking(false)} />}
    </Drawer>
  )
}

function SecretState({ application, onRenew }: { application: Application; onRenew: () => void }) {
  const { t } = useTranslation('applications')
  const language = useLanguage()
  const { secretCreatedAt } = application
  const text =
    secretCreatedAt === null
      ? t('connection.noSecret')
      : t('connection.secretFrom', { date: formatDate(secretCreatedAt, language) })
  const renew = (
    <Button icon={<IconRefresh size={16} stroke={1.7} />} onPress={onRenew}>
      {t('connection.renew')}
    </Button>
  )
  return (
    <Notice tone="neutral" action={renew}>
      {text}
    </Notice>
  )
}

type RenewProps = { application: Application; onRenewed: (secret: string) => void; onClose: () => void }

function RenewDialog({ application, onRenewed, onClose }: RenewProps) {
  const { t } = useTranslation('applications')
  const language = useLanguage()
  const writing = useApplicationWriting()
  const renew = () =>
    writing.mutate(
      { action: 'renewSecret', application },
      {
        onSuccess: ({ revealed }) => {
          onClose()
          if (revealed?.clientSecret !== undefined) onRenewed(revealed.clientSecret)
        },
      },
    )
  return (
    <ConfirmDialog
      title={t('connection.renewTitle')}
      message={
        <>
          <p>{t('connection.renewMessage', { name: application.name[language] })}</p>
          {writing.error !== null && <Notice tone="red">{errorMessage(writing.error)}</Notice>}
        </>
      }
      confirmLabel={t('connection.renew')}
      onConfirm={renew}
      onCancel={onClose}
      isPending={writing.isPending}
    />
  )
}

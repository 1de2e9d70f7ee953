import { IconKey, IconRefresh, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connector } from '../../../contract/connector-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { formatDate, formatRelative } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { showToast } from '../../ui/toast-store.ts'
import classes from './connector-drawer.module.css'
import { useConnectorWriting } from './connector-queries.ts'

/** Client id and client secret, for programs that speak OAuth. A new secret is shown here once. */
export function ClientSecretPart({ connector }: { connector: Connector }) {
  const { t } = useTranslation('connectors')
  const [secret, setSecret] = useState<string>()
  const [asked, setAsked] = useState<'createSecret' | 'revokeSecret' | null>(null)
  const writing = useConnectorWriting()
  const run = (action: 'createSecret' | 'revokeSecret') =>
    writing.mutate(
      { action, connector },
      {
        onSuccess: ({ revealed }) => {
          setAsked(null)
          setSecret(revealed?.clientSecret)
          if (action === 'revokeSecret') showToast({ message: t('secret.revoked') })
        },
      },
    )
  const { clientSecret, clientId, mayEdit } = connector
  return (
    <section className={classes.part} aria-label={t('secret.title')}>
      <h3>{t('secret.title')}</h3>
      <p className={classes.hint}>{t('secret.hint')}</p>
      <CopyField label={t('secret.clientId')} value={clientId} />
      {secret !== undefined && (
        <div className={classes.part} ref={bringIntoView}>
          <Notice tone="amber">{t('shownOnce')}</Notice>
          <CopyField label={t('secret.clientSecret')} value={secret} />
        </div>
      )}
      {secret === undefined && clientSecret !== null && <SecretFacts secret={clientSecret} />}
      {writing.error !== null && asked === null && <Notice tone="red">{errorMessage(writing.error)}</Notice>}
      {mayEdit && (
        <SecretButtons
          hasSecret={clientSecret !== null}
          isPending={writing.isPending}
          // The first secret replaces none: there is nothing to ask about.
          onCreate={() => (clientSecret === null ? run('createSecret') : setAsked('createSecret'))}
          onRevoke={() => setAsked('revokeSecret')}
        />
      )}
      {asked !== null && (
        <ConfirmDialog
          title={t(asked === 'createSecret' ? 'secret.renewTitle' : 'secret.revokeTitle')}
          message={
            <>
              <p>{t('secret.stops', { name: connector.displayName })}</p>
              {writing.error !== null && <Notice tone="red">{errorMessage(writing.error)}</Notice>}
            </>
          }
          confirmLabel={t(asked === 'createSecret' ? 'secret.renew' : 'secret.revoke')}
          onConfirm={() => run(asked)}
          onCancel={() => setAsked(null)}
          isPending={writing.isPending}
        />
      )}
    </section>
  )
}

/** What is shown only once must not come up below the edge. */
const bringIntoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })

type ButtonsProps = { hasSecret: boolean; isPending: boolean; onCreate: () => void; onRevoke: () => void }

function SecretButtons({ hasSecret, isPending, onCreate, onRevoke }: ButtonsProps) {
  const { t } = useTranslation('connectors')
  if (!hasSecret) {
    return (
      <div className={classes.buttons}>
        <Button icon={<IconKey size={16} stroke={1.7} />} isPending={isPending} onPress={onCreate}>
          {t('secret.create')}
        </Button>
      </div>
    )
  }
  return (
    <div className={classes.buttons}>
      <Button icon={<IconRefresh size={16} stroke={1.7} />} onPress={onCreate}>
        {t('secret.renew')}
      </Button>
      <Button variant="quiet" icon={<IconTrash size={16} stroke={1.7} />} onPress={onRevoke}>
        {t('secret.revoke')}
      </Button>
    </div>
  )
}

function SecretFacts({ secret }: { secret: NonNullable<Connector['clientSecret']> }) {
  const { t } = useTranslation('connectors')
  const language = useLanguage()
  const { prefix, createdAt, lastUsedAt } = secret
  return (
    <p className={classes.keyFacts}>
      <span className={classes.prefix}>{`${prefix}…`}</span>
      <span>{t('secret.from', { date: formatDate(createdAt, language, 'short') })}</span>
      <span>{lastUsedAt === null ? t('neverUsed') : t('used', { when: formatRelative(lastUsedAt, language) })}</span>
    </p>
  )
}

import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiKey, Connector } from '../../../contract/connector-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { formatDate, formatRelative } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tag } from '../../ui/tag.tsx'
import { showToast } from '../../ui/toast-store.ts'
import classes from './connector-drawer.module.css'
import { useConnectorWriting } from './connector-queries.ts'
import { KeyDialog } from './key-dialog.tsx'
import { usePermissionNames } from './use-permission-names.ts'

/** The API keys of a program: how each begins, what it may, when it was used, when it ends. */
export function KeysPart({ connector }: { connector: Connector }) {
  const { t } = useTranslation('connectors')
  const [isMaking, setIsMaking] = useState(false)
  const [revoked, setRevoked] = useState<ApiKey | null>(null)
  const { keys, mayEdit } = connector
  return (
    <section className={classes.part} aria-label={t('keys.title')}>
      <div className={classes.heading}>
        <h3>{t('keys.title')}</h3>
        {mayEdit && (
          <Button size="sm" icon={<IconPlus size={15} stroke={1.9} />} onPress={() => setIsMaking(true)}>
            {t('keys.new')}
          </Button>
        )}
      </div>
      {keys.length === 0 ? (
        <p className={classes.hint}>{t('keys.none')}</p>
      ) : (
        <ul className={classes.keys}>
          {keys.map((key) => (
            <li key={key.id} className={classes.key}>
              <KeyFacts apiKey={key} />
              {mayEdit && (
                <IconButton
                  label={t('keys.revokeNamed', { name: key.name })}
                  icon={<IconTrash size={16} stroke={1.7} />}
                  onPress={() => setRevoked(key)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {isMaking && <KeyDialog connector={connector} onClose={() => setIsMaking(false)} />}
      {revoked !== null && <RevokeDialog connector={connector} apiKey={revoked} onClose={() => setRevoked(null)} />}
    </section>
  )
}

function KeyFacts({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation('connectors')
  const language = useLanguage()
  const nameOf = usePermissionNames()
  const { name, prefix, permissions, addressRanges, expiresAt, lastUsedAt, isExpired } = apiKey
  const expiry =
    expiresAt === null ? t('keys.noExpiry') : t('keys.until', { date: formatDate(expiresAt, language, 'short') })
  return (
    <div>
      <p className={classes.keyName}>
        {name} <span className={classes.prefix}>{`${prefix}…`}</span>
        {isExpired && <Tag tone="red">{t('keys.expired')}</Tag>}
      </p>
      <p className={classes.keyFacts}>
        <span>{permissions === null ? t('keys.allRights') : permissions.map(nameOf).join(', ')}</span>
        {addressRanges.length > 0 && <span>{t('keys.from', { ranges: addressRanges.join(', ') })}</span>}
        <span>{expiry}</span>
        <span>
          {lastUsedAt === null ? t('keys.neverUsed') : t('keys.used', { when: formatRelative(lastUsedAt, language) })}
        </span>
      </p>
    </div>
  )
}

type RevokeProps = { connector: Connector; apiKey: ApiKey; onClose: () => void }

function RevokeDialog({ connector, apiKey, onClose }: RevokeProps) {
  const { t } = useTranslation('connectors')
  const writing = useConnectorWriting()
  const revoke = () =>
    writing.mutate(
      { action: 'revokeKey', connector, keyId: apiKey.id },
      {
        onSuccess: () => {
          showToast({ message: t('keys.revoked', { name: apiKey.name }) })
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      title={t('keys.revokeTitle', { name: apiKey.name })}
      message={
        <>
          <p>{t('keys.revokeMessage')}</p>
          {writing.error !== null && <Notice tone="red">{errorMessage(writing.error)}</Notice>}
        </>
      }
      confirmLabel={t('keys.revoke')}
      onConfirm={revoke}
      onCancel={onClose}
      isPending={writing.isPending}
    />
  )
}

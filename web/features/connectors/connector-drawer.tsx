import { useTranslation } from 'react-i18next'
import type { Connector } from '../../../contract/connector-shapes.ts'
import { useSession } from '../../app/session.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ClientSecretPart } from './client-secret-part.tsx'
import classes from './connector-drawer.module.css'
import { keyExample, tokenExample } from './examples.ts'
import { KeysPart } from './keys-part.tsx'
import { usePermissionNames } from './use-permission-names.ts'

/** One program: who answers for it, its credentials, and how it uses them. */
export function ConnectorDrawer({ connector, onClose }: { connector: Connector; onClose: () => void }) {
  const { t } = useTranslation('connectors')
  const { organization } = useSession()
  const nameOf = usePermissionNames()
  const { displayName, owner, primaryGroup, permissions, status, mayEdit } = connector
  return (
    <Drawer
      title={displayName}
      description={connector.signInName}
      isOpen
      onClose={onClose}
      footer={
        <LinkButton to="/users/$userId" params={{ userId: connector.id }}>
          {t('account')}
        </LinkButton>
      }
    >
      <div className={classes.body}>
        <section className={classes.part} aria-label={t('facts.title')}>
          {status === 'deactivated' && <Notice tone="red">{t('isDeactivated')}</Notice>}
          {!mayEdit && <Notice tone="neutral">{t('mayNotEdit')}</Notice>}
          <dl className={classes.facts}>
            <dt>{t('facts.group')}</dt>
            <dd>{primaryGroup?.name ?? t('noGroup')}</dd>
            <dt>{t('facts.owner')}</dt>
            <dd>{owner?.name ?? t('noOwner')}</dd>
            <dt>{t('facts.may')}</dt>
            <dd>{permissions.length === 0 ? t('facts.nothing') : permissions.map(nameOf).join(', ')}</dd>
          </dl>
          <p className={classes.hint}>{t('facts.ownerHint')}</p>
        </section>
        <KeysPart connector={connector} />
        <ClientSecretPart connector={connector} />
        <section className={classes.part} aria-label={t('how.title')}>
          <details className={classes.how}>
            <summary>{t('how.title')}</summary>
            <div className={classes.part}>
              <p className={classes.hint}>{t('how.message')}</p>
              <CopyField label={t('how.key')} value={keyExample(location.origin, organization.slug)} isBlock />
              <CopyField label={t('how.token')} value={tokenExample(location.origin, connector.clientId)} isBlock />
            </div>
          </details>
        </section>
      </div>
    </Drawer>
  )
}

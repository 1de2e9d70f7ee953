import { useTranslation } from 'react-i18next'
import type { Connector } from '../../../contract/connector-shapes.ts'
import { formatRelative } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Tag } from '../../ui/tag.tsx'
import { lastUseOf } from './connector-facts.ts'
import classes from './connectors-screen.module.css'

type Props = { connectors: readonly Connector[]; onOpen: (id: string) => void }

/** The programs: who answers for each, what gives it its rights, when it was last heard of. */
export function ConnectorsTable({ connectors, onOpen }: Props) {
  const { t } = useTranslation('connectors')
  return (
    <div className={classes.card}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('columns.name')}</th>
            <th scope="col">{t('columns.group')}</th>
            <th scope="col">{t('columns.owner')}</th>
            <th scope="col">{t('columns.keys')}</th>
            <th scope="col">{t('columns.lastUse')}</th>
          </tr>
        </thead>
        <tbody>
          {connectors.map((connector) => (
            <Row key={connector.id} connector={connector} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ connector, onOpen }: { connector: Connector; onOpen: (id: string) => void }) {
  const { t } = useTranslation('connectors')
  const language = useLanguage()
  const { id, displayName, signInName, primaryGroup, owner, keys, clientSecret, status } = connector
  const lastUse = lastUseOf(connector)
  return (
    <tr>
      <th scope="row">
        <button type="button" className={classes.open} onClick={() => onOpen(id)}>
          {displayName}
        </button>
        <span className={classes.code}>{signInName}</span>{' '}
        {status === 'deactivated' && <Tag tone="red">{t('deactivated')}</Tag>}
      </th>
      <td>{primaryGroup?.name ?? t('noGroup')}</td>
      <td>{owner?.name ?? t('noOwner')}</td>
      <td>{t('credentials', { count: keys.length + (clientSecret === null ? 0 : 1) })}</td>
      <td>{lastUse === null ? t('neverUsed') : t('used', { when: formatRelative(lastUse, language) })}</td>
    </tr>
  )
}

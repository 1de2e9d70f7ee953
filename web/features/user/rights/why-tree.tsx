import { IconInbox, IconShieldCheck, IconUser, IconUsersGroup, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EffectivePermission, OrganizationApplication, RightsSource } from '../../../../contract/rights-shapes.ts'
import { RequestLink } from '../../../app/requests/request-link.tsx'
import { useLanguage } from '../../../app/use-language.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { usePathFacts } from './use-path-facts.ts'
import styles from './why.module.css'
import type { WhyContext } from './why-context.ts'
import { withoutPath } from './without-path.ts'

type Props = {
  right: EffectivePermission
  permission: OrganizationApplication['permissions'][number]
  context: WhyContext
  onClose: () => void
}
const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

/** Why somebody holds a right: the right, every path to it, and how it could be taken away. */
export function WhyTree({ right, permission, context, onClose }: Props) {
  const { t } = useTranslation('userRights')
  const { names, all } = context.companies
  const companies = new Intl.ListFormat(useLanguage()).format(names)
  return (
    <div className={styles.why}>
      <header className={styles.head}>
        <p>
          <span className={styles.intro}>{t('why.intro', { name: context.personName })}</span>
          <strong className={styles.question}>{t('why.question', { right: permission.name })}</strong>
        </p>
        <IconButton label={t('why.close')} icon={<IconX size={16} stroke={1.7} />} onPress={onClose} />
      </header>
      <div className={styles.body}>
        <div className={styles.root}>
          <span className={styles.mark}>
            <IconShieldCheck {...icon} />
          </span>
          <span>
            <strong>{permission.name}</strong>
            {(all || names.length > 0) && (
              <span className={styles.fact}>{all ? t('why.onAllCompanies') : t('why.onCompanies', { companies })}</span>
            )}
          </span>
        </div>
        <ul className={styles.paths}>
          {right.sources.map((source) => (
            <Branch key={keyOf(source)} source={source} right={right} context={context} />
          ))}
        </ul>
      </div>
      <footer className={styles.foot}>{closing()}</footer>
    </div>
  )

  function closing(): string {
    const count = right.sources.length
    if (permission.mode === 'view') {
      const place = permission.managedIn?.name
      return place === undefined ? t('why.viewUnknown') : t('why.view', { place })
    }
    const paths = t(count === 1 ? 'why.onePath' : count === 2 ? 'why.twoPaths' : 'why.manyPaths', { count })
    return permission.mode === 'request' ? `${paths} ${t('why.request')}` : paths
  }
}

const keyOf = ({ kind, group, isPrimary }: RightsSource) => `${kind} ${group?.id ?? ''} ${isPrimary}`

type BranchProps = { source: RightsSource; right: EffectivePermission; context: WhyContext }
const namesShown = 3

function Branch({ source, right, context }: BranchProps) {
  const { t } = useTranslation(['userRights', 'app'])
  const { title, facts } = usePathFacts()(source)
  const { stays, alsoLost } = withoutPath(right, source, context.effective)
  const names = alsoLost.slice(0, namesShown).map(context.nameOf)
  const rest = alsoLost.length - names.length
  const rights = [...names, ...(rest > 0 ? [t('why.andMore', { count: rest })] : [])].join(', ')
  const others = alsoLost.length === 0 ? [] : [t('why.alsoGoes', { count: alsoLost.length, rights })]
  return (
    <li className={styles.path}>
      <span className={styles.mark} data-tone={source.ticketId === null ? 'pine' : 'amber'}>
        <PathIcon source={source} />
      </span>
      <span className={styles.pathWords}>
        <strong>{title}</strong>
        {facts.map((fact) => (
          <span key={fact} className={styles.fact}>
            {fact}
          </span>
        ))}
        {source.ticketId !== null && (
          <span className={styles.fact}>
            <RequestLink id={source.ticketId}>
              {source.ticketNumber === null
                ? t('app:seeRequest')
                : t('app:seeRequestOf', { number: source.ticketNumber })}
            </RequestLink>
          </span>
        )}
        <span className={styles.without}>
          {t('why.without', { rest: [t(stays ? 'why.stays' : 'why.goes'), ...others].join(', ') })}
        </span>
      </span>
    </li>
  )
}

function PathIcon({ source: { kind, ticketId } }: { source: RightsSource }) {
  if (ticketId !== null) return <IconInbox {...icon} />
  return kind === 'group' ? <IconUsersGroup {...icon} /> : <IconUser {...icon} />
}

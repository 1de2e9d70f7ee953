import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Group } from '../../../contract/group-shapes.ts'
import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'
import { ApplicationPicture } from '../../ui/application-picture.tsx'
import styles from './given-rights.module.css'

type Props = { groups: readonly Group[]; applications: readonly OrganizationApplication[] }

const fewApplications = 6

/** What the groups chosen give together, as one cell for each application. */
export function GivenRights({ groups, applications }: Props) {
  const { t } = useTranslation('createUser')
  const given = new Set(groups.flatMap((group) => group.permissions.map(keyOf)))
  const cells = applications.map((application) => ({
    application,
    held: application.permissions.filter(({ key }) =>
      given.has(keyOf({ application: application.key, permission: key })),
    ),
  }))
  // Where there are few applications, those without any right say so too.
  const shown = cells.length <= fewApplications ? cells : cells.filter(({ held }) => held.length > 0)
  if (shown.length === 0) return <p className={styles.none}>{t('givesNothing')}</p>
  return (
    <ul className={styles.cells} aria-label={t('gives')}>
      {shown.map(({ application, held }) => {
        const isElsewhere = held.length > 0 && held.every(({ mode }) => mode === 'view')
        return (
          <li
            key={application.key}
            className={styles.cell}
            data-empty={held.length === 0}
            title={held.map(({ name }) => name).join(', ')}
          >
            <ApplicationPicture icon={application.icon} color={application.color} size={20} />
            <span className={styles.words}>
              <span className={styles.name}>{application.name}</span>
              <span>{held.length === 0 ? t('noRight') : t('rights', { count: held.length })}</span>
            </span>
            {isElsewhere && <IconLock size={13} stroke={1.9} aria-hidden />}
          </li>
        )
      })}
    </ul>
  )
}

const keyOf = ({ application, permission }: { application: string; permission: string }) =>
  `${application}:${permission}`

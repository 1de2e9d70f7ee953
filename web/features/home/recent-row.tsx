import { useTranslation } from 'react-i18next'
import type { MyApplication } from '../../../contract/application-shapes.ts'
import { formatRelative } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { ApplicationPicture } from '../../ui/application-picture.tsx'
import { OpenLink } from './open-link.tsx'
import { recentApplications } from './order-applications.ts'
import classes from './recent-row.module.css'

type Props = { applications: readonly MyApplication[]; onOpen: (application: MyApplication) => void }

// With fewer tiles than this, everything is in view already.
const worthwhileFrom = 4

/** The applications opened last, one press away. */
export function RecentRow({ applications, onOpen }: Props) {
  const { t } = useTranslation('home')
  const language = useLanguage()
  const recent = recentApplications(applications)
  if (recent.length === 0 || applications.length < worthwhileFrom) return null
  return (
    <section aria-label={t('recent')} className={classes.section}>
      <h2>{t('recent')}</h2>
      <ul className={classes.row}>
        {recent.map((application) => (
          <li key={application.key}>
            <OpenLink application={application} onOpen={onOpen} className={classes.item}>
              <ApplicationPicture icon={application.icon} color={application.color} size={26} />
              <span className={classes.name}>{application.name}</span>
              <span className={classes.when}>{formatRelative(application.lastOpenedAt ?? '', language)}</span>
            </OpenLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

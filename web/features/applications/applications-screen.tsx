import { IconAppWindow, IconLock, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import { holds, useSession } from '../../app/session.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { ApplicationDialogs, type Open } from './application-dialogs.tsx'
import { applicationsQuery } from './application-queries.ts'
import { ApplicationRow } from './application-row.tsx'
import classes from './applications-screen.module.css'

/** The applications of the suite; only the provider's own people look after them. */
export function ApplicationsScreen() {
  const { t } = useTranslation('applications')
  const session = useSession()
  const mayManage = session.organization.kind === 'provider' && holds(session, 'applications.manage')
  if (mayManage) return <Content />
  return (
    <div className={classes.page}>
      <h1>{t('title')}</h1>
      <EmptyState icon={<IconLock size={28} stroke={1.7} />} title={t('forbidden.title')}>
        {t('forbidden.message')}
      </EmptyState>
    </div>
  )
}

function Content() {
  const { t } = useTranslation('applications')
  const { data, error, isPending } = useQuery(applicationsQuery)
  const isLong = useDelayed(isPending)
  const [open, setOpen] = useState<Open>(null)
  const language = useLanguage()
  const items = (data?.items ?? []).toSorted((a, b) => a.name[language].localeCompare(b.name[language], language))
  const create = (
    <Button
      variant="primary"
      icon={<IconPlus size={16} stroke={1.9} />}
      onPress={() => setOpen({ what: 'edit', application: null })}
    >
      {t('new')}
    </Button>
  )
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1>{t('title')}</h1>
          <p className={classes.subtitle}>{t('subtitle')}</p>
        </div>
        {items.length > 0 && create}
      </header>
      {isLong && <Skeleton height={240} />}
      {error !== null && <EmptyState title={t('failed')}>{errorMessage(error)}</EmptyState>}
      {data !== undefined && items.length === 0 && (
        <div className={classes.card}>
          <EmptyState icon={<IconAppWindow size={28} stroke={1.7} />} title={t('empty.title')} action={create}>
            {t('empty.message')}
          </EmptyState>
        </div>
      )}
      {items.length > 0 && (
        <ul className={classes.card}>
          {items.map((application) => (
            <ApplicationRow key={application.id} application={application} onOpen={setOpen} />
          ))}
        </ul>
      )}
      <ApplicationDialogs open={open} applications={items} onOpen={setOpen} />
    </div>
  )
}

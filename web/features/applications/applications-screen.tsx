import { IconAppWindow, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ListBody } from '../../app/list-body.tsx'
import { suiteQuery, useIsSuiteKeeper } from '../../app/suite.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Forbidden } from '../../ui/forbidden.tsx'
import { Rows } from '../../ui/rows.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ApplicationDialogs, type Open } from './application-dialogs.tsx'
import { ApplicationRow } from './application-row.tsx'

/** The applications of the suite; only the provider's own people look after them. */
export function ApplicationsScreen() {
  const { t } = useTranslation('applications')
  if (useIsSuiteKeeper()) return <Content />
  return (
    <Screen title={t('title')}>
      <Forbidden title={t('forbidden.title')}>{t('forbidden.message')}</Forbidden>
    </Screen>
  )
}

function Content() {
  const { t } = useTranslation('applications')
  const { data, error, refetch } = useQuery(suiteQuery)
  const [open, setOpen] = useState<Open>(null)
  const language = useLanguage()
  const items = data?.items.toSorted((a, b) => a.name[language].localeCompare(b.name[language], language))
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
    <Screen title={t('title')} subtitle={t('subtitle')} action={items !== undefined && items.length > 0 && create}>
      <ListBody
        items={items}
        error={error}
        onRetry={() => void refetch()}
        failed={t('failed')}
        empty={
          <EmptyState icon={<IconAppWindow size={28} stroke={1.7} />} title={t('empty.title')} action={create}>
            {t('empty.message')}
          </EmptyState>
        }
      >
        {(applications) => (
          <Rows label={t('title')}>
            {applications.map((application) => (
              <ApplicationRow key={application.id} application={application} onOpen={setOpen} />
            ))}
          </Rows>
        )}
      </ListBody>
      <ApplicationDialogs open={open} applications={items ?? []} onOpen={setOpen} />
    </Screen>
  )
}

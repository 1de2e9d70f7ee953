import { IconChevronLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ListBody } from '../../app/list-body.tsx'
import { useIsSuiteKeeper } from '../../app/suite.ts'
import { Forbidden } from '../../ui/forbidden.tsx'
import { Screen } from '../../ui/screen.tsx'
import { CustomerApplicationCard } from './customer-application-card.tsx'
import { customerQuery } from './customer-queries.ts'
import classes from './customer-screen.module.css'

/** C1, F7: what one customer may use, and who decides there about each right. */
export function CustomerScreen({ id }: { id: string }) {
  const { t } = useTranslation('customers')
  if (useIsSuiteKeeper()) return <Content id={id} />
  return (
    <Screen title={t('title')}>
      <Forbidden title={t('forbidden.title')}>{t('forbidden.message')}</Forbidden>
    </Screen>
  )
}

function Content({ id }: { id: string }) {
  const { t } = useTranslation('customers')
  const { data, error, refetch } = useQuery(customerQuery(id))
  return (
    <Screen
      title={data?.customer.name ?? t('customer')}
      subtitle={t('customerSubtitle')}
      action={
        <Link to="/customers" className={classes.back}>
          <IconChevronLeft size={16} stroke={1.7} aria-hidden />
          {t('back')}
        </Link>
      }
    >
      <ListBody items={data?.items} error={error} onRetry={() => void refetch()} failed={t('failedOne')} empty={null}>
        {(applications) => (
          <div className={classes.cards}>
            {applications.map((application) => (
              <CustomerApplicationCard key={application.key} customerId={id} application={application} />
            ))}
          </div>
        )}
      </ListBody>
    </Screen>
  )
}

import { IconMapQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import classes from './screen-states.module.css'

/** For an address that shows nothing: a mistyped one, or something deleted. */
export function NotFoundScreen() {
  const { t } = useTranslation('app')
  return (
    <div className={classes.state}>
      <div className={classes.box}>
        <h1 className="visually-hidden">{t('notFound.title')}</h1>
        <EmptyState
          icon={<IconMapQuestion size={24} stroke={1.7} />}
          title={t('notFound.title')}
          action={
            <LinkButton variant="primary" to="/">
              {t('notFound.home')}
            </LinkButton>
          }
        >
          {t('notFound.message')}
        </EmptyState>
      </div>
    </div>
  )
}

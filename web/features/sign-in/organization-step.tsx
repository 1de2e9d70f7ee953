import { IconBuilding, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import classes from './sign-in.module.css'

type Props = {
  organizations: { slug: string; name: string; signInName: string }[]
  isPending: boolean
  error: Error | null
  onChoose: (slug: string) => void
  onBack: () => void
}

/** Second step, when name and password fit accounts of several organizations. */
export function OrganizationStep({ organizations, isPending, error, onChoose, onBack }: Props) {
  const { t } = useTranslation('signIn')
  return (
    <div className={classes.form}>
      <div>
        <h1 className={classes.title}>{t('choose.title')}</h1>
        <p className={classes.message}>{t('choose.message')}</p>
      </div>
      {error !== null && <RefusalNotice error={error} />}
      <ul className={classes.choices} aria-busy={isPending}>
        {organizations.map(({ slug, name, signInName }) => (
          <li key={slug}>
            <button type="button" className={classes.choice} disabled={isPending} onClick={() => onChoose(slug)}>
              <IconBuilding size={20} stroke={1.7} aria-hidden />
              <span className={classes.choiceWords}>
                <span className={classes.choiceName}>{name}</span>
                <span className={classes.choiceAccount}>{t('choose.account', { name: signInName })}</span>
              </span>
              <IconChevronRight size={18} stroke={1.7} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <Button variant="quiet" onPress={onBack}>
        {t('choose.back')}
      </Button>
    </div>
  )
}

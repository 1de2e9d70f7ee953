import { useTranslation } from 'react-i18next'
import { formatDay } from '../../app/format.ts'
import { useSession } from '../../app/session.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Applications } from './applications.tsx'
import classes from './home-screen.module.css'
import { ToDo } from './to-do.tsx'

/** The first screen: what waits for the person, and the applications they may open. */
export function HomeScreen() {
  const { t } = useTranslation('home')
  const session = useSession()
  const language = useLanguage()
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <h1>{t('greeting', { name: session.firstName || session.displayName })}</h1>
        <p className={classes.day}>{formatDay(new Date(), language)}</p>
      </header>
      <ToDo />
      <Applications />
    </div>
  )
}

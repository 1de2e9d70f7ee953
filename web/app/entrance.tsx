import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './entrance.module.css'
import { EntranceArches } from './entrance-arches.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Mark } from './mark.tsx'

type Props = { children: ReactNode; footer?: ReactNode }

/** The frame of the screens before anybody is signed in: the form, and the counter window beside it. */
export function Entrance({ children, footer }: Props) {
  const { t } = useTranslation('signIn')
  return (
    <div className={classes.entrance}>
      <div className={classes.column}>
        <header className={classes.head}>
          <span className={classes.brand}>
            <Mark size={36} />
            Guichet
          </span>
          <LanguageSwitch />
        </header>
        <main className={classes.main}>{children}</main>
        <footer className={classes.foot}>{footer}</footer>
      </div>
      <aside className={classes.panel} aria-label={t('tagline')}>
        <EntranceArches />
        <div className={classes.words}>
          <p className={classes.tagline}>{t('tagline')}</p>
          <p className={classes.pitch}>{t('pitch')}</p>
        </div>
      </aside>
    </div>
  )
}

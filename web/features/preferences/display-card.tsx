import { IconSunMoon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { languages } from '../../app/languages.ts'
import { useSession } from '../../app/session.ts'
import { Card } from '../../ui/card.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import classes from './preferences.module.css'
import { useDisplayChoice } from './use-display-choice.ts'

/** Language and theme; a choice applies at once, and on every device. */
export function DisplayCard() {
  const { t } = useTranslation('preferences')
  const session = useSession()
  const choose = useDisplayChoice()
  const themes = [
    { id: 'system', label: t('display.system') },
    { id: 'light', label: t('display.light') },
    { id: 'dark', label: t('display.dark') },
  ] as const
  return (
    <Card title={t('display.title')} icon={<IconSunMoon size={18} stroke={1.7} aria-hidden />}>
      <div className={classes.form}>
        <Segmented
          label={t('display.language')}
          items={languages}
          value={session.language}
          onChange={(language) => choose({ language })}
        />
        <Segmented
          label={t('display.theme')}
          items={themes}
          value={session.theme}
          onChange={(theme) => choose({ theme })}
        />
      </div>
    </Card>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { suiteQuery } from '../../app/suite.ts'
import { useLanguage } from '../../app/use-language.ts'
import { ApplicationPicture } from '../../ui/application-picture.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import type { TemplateDraft } from './template-draft.ts'
import classes from './templates.module.css'

type Enabled = TemplateDraft['enabled']
type Props = { enabled: Enabled; onChange: (enabled: Enabled) => void }

/** Which applications a counter may use from its first day. */
export function ApplicationsPart({ enabled, onChange }: Props) {
  const { t } = useTranslation('templates')
  const language = useLanguage()
  const { data } = useQuery(suiteQuery)
  const choose = (key: string, id: 'declared' | 'on' | 'off') => {
    const { [key]: _before, ...others } = enabled
    onChange(id === 'declared' ? others : { ...others, [key]: id === 'on' })
  }
  return (
    <section className={classes.part} aria-label={t('applications')}>
      <h3>{t('applications')}</h3>
      {data?.items.map(({ key, name, icon, color }) => (
        <div key={key} className={classes.application}>
          <span className={classes.name}>
            <ApplicationPicture icon={icon} color={color} size={26} />
            {name[language]}
          </span>
          <Segmented
            label={name[language]}
            items={(['declared', 'on', 'off'] as const).map((id) => ({ id, label: t(`uses.${id}`) }))}
            value={enabled[key] === undefined ? 'declared' : enabled[key] ? 'on' : 'off'}
            onChange={(id) => choose(key, id)}
            isLabelHidden
          />
        </div>
      ))}
    </section>
  )
}

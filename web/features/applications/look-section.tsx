import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../../contract/application-shapes.ts'
import { useLanguage } from '../../app/use-language.ts'
import { ApplicationPicture, applicationIcons } from '../../ui/application-picture.tsx'
import classes from './application-drawer.module.css'
import type { ApplicationForm } from './use-application-form.ts'

const icons = Object.keys(applicationIcons) as Application['icon'][]
const colors = ['rust', 'blue', 'violet', 'teal', 'red', 'slate', 'pine', 'green', 'ochre', 'olive'] as const

/** The tile's icon and colour, with how it will look. */
export function LookSection({ draft, set }: ApplicationForm) {
  const { t } = useTranslation('applications')
  const language = useLanguage()
  const iconName = useId()
  const colorName = useId()
  return (
    <section className={classes.section} aria-label={t('sections.look')}>
      <div className={classes.look}>
        <ApplicationPicture icon={draft.icon} color={draft.color} />
        <div>
          <p className={classes.lookName}>{draft.name[language] || t('sections.look')}</p>
          <p className={classes.hint}>{draft.description[language] || t('lookHint')}</p>
        </div>
      </div>
      <fieldset className={classes.choices}>
        <legend className={classes.hint}>{t('fields.icon')}</legend>
        {icons.map((id) => {
          const Icon = applicationIcons[id]
          return (
            <label key={id} className={classes.choice} title={t(`icons.${id}`)}>
              <input
                type="radio"
                className="visually-hidden"
                name={iconName}
                checked={draft.icon === id}
                onChange={() => set('icon', id)}
                aria-label={t(`icons.${id}`)}
              />
              <Icon size={20} stroke={1.7} aria-hidden />
            </label>
          )
        })}
      </fieldset>
      <fieldset className={classes.choices}>
        <legend className={classes.hint}>{t('fields.color')}</legend>
        {colors.map((id) => (
          <label key={id} className={classes.choice} title={t(`colors.${id}`)}>
            <input
              type="radio"
              className="visually-hidden"
              name={colorName}
              checked={draft.color === id}
              onChange={() => set('color', id)}
              aria-label={t(`colors.${id}`)}
            />
            <ApplicationPicture icon={draft.icon} color={id} size={26} />
          </label>
        ))}
      </fieldset>
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../../contract/application-shapes.ts'
import { ApplicationPicture } from '../../ui/application-picture.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Tag } from '../../ui/tag.tsx'
import { suiteQuery } from '../suite.ts'
import { useLanguage } from '../use-language.ts'
import classes from './rights-part.module.css'

type Props = {
  title: string
  /** Each written `application:permission`. */
  rights: readonly string[]
  onChange: (rights: string[]) => void
}

/** Rights of the suite to choose from, application by application. */
export function RightsPart({ title, rights, onChange }: Props) {
  const language = useLanguage()
  const { data } = useQuery(suiteQuery)
  const applications = (data?.items ?? [])
    .filter(({ permissions }) => permissions.length > 0)
    .toSorted((a, b) => a.name[language].localeCompare(b.name[language], language))
  return (
    <section className={classes.part} aria-label={title}>
      <h3>{title}</h3>
      {applications.map((application) => (
        <ApplicationRights key={application.key} {...{ application, rights, onChange }} />
      ))}
    </section>
  )
}

function ApplicationRights({ application, rights, onChange }: Omit<Props, 'title'> & { application: Application }) {
  const { t } = useTranslation('app')
  const language = useLanguage()
  const { key, name, icon, color, permissions, sections } = application
  const given = permissions.filter((permission) => rights.includes(`${key}:${permission.key}`)).length
  const sectionName = (section: string | null) => sections.find((one) => one.key === section)?.name[language]
  const toggle = (right: string, isOn: boolean) =>
    onChange(isOn ? [...rights, right] : rights.filter((other) => other !== right))
  return (
    <Disclosure
      summary={
        <>
          <ApplicationPicture icon={icon} color={color} size={26} />
          {name[language]}
          <Tag tone={given > 0 ? 'pine' : 'neutral'}>{t('rightsChosen', { given, all: permissions.length })}</Tag>
        </>
      }
    >
      {[...Map.groupBy(permissions, ({ section }) => section)].map(([section, list]) => (
        <div key={section ?? ''} className={classes.section}>
          {sectionName(section) !== undefined && <h4>{sectionName(section)}</h4>}
          {list.map((permission) => {
            const right = `${key}:${permission.key}`
            return (
              <Checkbox
                key={right}
                label={permission.name[language]}
                checked={rights.includes(right)}
                onChange={(isOn) => toggle(right, isOn)}
              />
            )
          })}
        </div>
      ))}
    </Disclosure>
  )
}

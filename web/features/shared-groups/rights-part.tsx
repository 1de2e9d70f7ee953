import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../../contract/application-shapes.ts'
import { suiteQuery } from '../../app/suite.ts'
import { useLanguage } from '../../app/use-language.ts'
import { ApplicationPicture } from '../../ui/application-picture.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Tag } from '../../ui/tag.tsx'
import classes from './shared-groups.module.css'

type Props = { rights: readonly string[]; onChange: (rights: string[]) => void }

/** What the group gives, application by application. */
export function RightsPart({ rights, onChange }: Props) {
  const { t } = useTranslation('sharedGroups')
  const language = useLanguage()
  const { data } = useQuery(suiteQuery)
  const applications = (data?.items ?? [])
    .filter(({ permissions }) => permissions.length > 0)
    .toSorted((a, b) => a.name[language].localeCompare(b.name[language], language))
  return (
    <section className={classes.part} aria-label={t('gives')}>
      <h3>{t('gives')}</h3>
      {applications.map((application) => (
        <ApplicationRights key={application.key} {...{ application, rights, onChange }} />
      ))}
    </section>
  )
}

function ApplicationRights({ application, rights, onChange }: Props & { application: Application }) {
  const { t } = useTranslation('sharedGroups')
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
          <Tag tone={given > 0 ? 'pine' : 'neutral'}>{t('given', { given, all: permissions.length })}</Tag>
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

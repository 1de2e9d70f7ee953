import { useTranslation } from 'react-i18next'
import { useGroups } from '../../app/group-queries.ts'
import type { RightsDraft } from '../../app/rights/rights-draft.ts'
import { RightsEditor } from '../../app/rights/rights-editor.tsx'
import { useRightsCatalogue } from '../../app/rights/use-rights-catalogue.ts'
import { ApplicationPicture } from '../../ui/application-picture.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { CreateDraft } from './create-draft.ts'
import { rightsOfGroups } from './rights-of-groups.ts'
import styles from './wished-rights.module.css'

type Props = {
  draft: Pick<CreateDraft, 'permissions' | 'primaryGroup' | 'secondaryGroups'>
  onChange: (permissions: RightsDraft) => void
}

/** F4, C1: rights besides those of the groups, application by application; the vendor's are asked for. */
export function WishedRights({ draft, onChange }: Props) {
  const { t } = useTranslation('createUser')
  const { applications } = useRightsCatalogue()
  const groups = useGroups().filter(({ id }) => id === draft.primaryGroup || draft.secondaryGroups.includes(id))
  const effective = rightsOfGroups(groups, applications)
  return (
    <section className={styles.applications} aria-label={t('wished.title')}>
      <h4 className={styles.title}>{t('wished.title')}</h4>
      {applications.map((application) => {
        const chosen = draft.permissions.add.filter((ref) => ref.application === application.key).length
        const held = effective.filter((right) => right.application === application.key).length
        return (
          <Disclosure
            key={application.key}
            summary={
              <>
                <ApplicationPicture icon={application.icon} color={application.color} size={22} />
                <span className={styles.name}>{application.name}</span>
                {held > 0 && <span className={styles.held}>{t('rights', { count: held })}</span>}
                {chosen > 0 && <Tag tone="amber">{t('wished.chosen', { count: chosen })}</Tag>}
              </>
            }
          >
            <RightsEditor
              application={application}
              effective={effective}
              draft={draft.permissions}
              onChange={onChange}
            />
          </Disclosure>
        )
      })}
    </section>
  )
}

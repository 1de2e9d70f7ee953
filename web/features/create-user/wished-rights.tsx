import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGroups } from '../../app/group-queries.ts'
import type { RightsDraft } from '../../app/rights/rights-draft.ts'
import { RightsEditor } from '../../app/rights/rights-editor.tsx'
import { useRightsCatalogue } from '../../app/rights/use-rights-catalogue.ts'
import { ApplicationPicture } from '../../ui/application-picture.tsx'
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
  const [open, setOpen] = useState<string | null>(null)
  const panelId = useId()
  const opened = applications.find(({ key }) => key === open)
  const countIn = (refs: readonly { application: string }[], key: string) =>
    refs.filter(({ application }) => application === key).length
  return (
    <section className={styles.wishes} aria-label={t('wished.title')}>
      <h4 className={styles.title}>{t('wished.title')}</h4>
      <div className={styles.cells}>
        {applications.map(({ key, name, icon, color }) => {
          const held = countIn(effective, key)
          const chosen = countIn(draft.permissions.add, key)
          return (
            <button
              key={key}
              type="button"
              className={styles.cell}
              data-state={chosen > 0 ? 'chosen' : held > 0 ? 'held' : 'nothing'}
              aria-expanded={open === key}
              aria-controls={panelId}
              onClick={() => setOpen(open === key ? null : key)}
            >
              <ApplicationPicture icon={icon} color={color} size={20} />
              <span className={styles.words}>
                <span className={styles.name}>{name}</span>
                <span>
                  {held === 0 && chosen === 0 && t('noRight')}
                  {held > 0 && t('rights', { count: held })}
                  {chosen > 0 && ` ${t('wished.chosen', { count: chosen })}`}
                </span>
              </span>
            </button>
          )
        })}
      </div>
      <div id={panelId}>
        {opened !== undefined && (
          <section className={styles.panel} aria-label={opened.name}>
            <RightsEditor application={opened} effective={effective} draft={draft.permissions} onChange={onChange} />
          </section>
        )}
      </div>
    </section>
  )
}

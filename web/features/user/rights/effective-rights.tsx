import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PendingTicket } from '../../../../contract/user-shapes.ts'
import { RightsEditor } from '../../../app/rights/rights-editor.tsx'
import { useRightsCatalogue } from '../../../app/rights/use-rights-catalogue.ts'
import { Button } from '../../../ui/button.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import type { UserEditor } from '../use-user-editor.ts'
import { ApplicationBlock } from './application-block.tsx'
import { rightsByApplication, rightsToEdit } from './effective-lines.ts'
import styles from './effective-rights.module.css'
import { RightsLines } from './rights-lines.tsx'
import type { BeforeAfter } from './use-rights-preview.ts'
import type { WhyContext } from './why-context.ts'

type Props = {
  rights: BeforeAfter
  editor: UserEditor
  isEditable: boolean
  /** The open requests about the account. */
  tickets: readonly PendingTicket[]
  /** What the explanations need to know of the person. */
  why: Omit<WhyContext, 'effective' | 'nameOf'>
}

/** What the person may in each application, before and after what is typed, and the way to change it. */
export function EffectiveRights({ rights, editor, isEditable, tickets, why }: Props) {
  const { t } = useTranslation('userRights')
  const { applications, isPending } = useRightsCatalogue()
  const [isEditing, setEditing] = useState(false)
  const { before, after, error, refetch } = rights
  const isReady = before !== undefined && after !== undefined && !isPending
  const all = isReady ? rightsByApplication(applications, before, after, tickets) : []
  const shown = isEditing ? all : all.filter(({ lines }) => lines.length > 0)
  const context: WhyContext = {
    ...why,
    effective: after ?? [],
    nameOf: ({ application, permission }) =>
      applications.find(({ key }) => key === application)?.permissions.find(({ key }) => key === permission)?.name ??
      permission,
  }
  return (
    <section className={styles.effective} aria-label={t('effective.title')} data-field="permissions">
      <div className={styles.head}>
        <h3 className={styles.title}>{t('effective.title')}</h3>
        {isEditable && isReady && (
          <Button variant="link" size="sm" onPress={() => setEditing(!isEditing)}>
            {t(isEditing ? 'effective.done' : 'effective.edit')}
          </Button>
        )}
      </div>
      {!isReady && error === null && <Skeleton width="100%" height={150} />}
      {!isReady && error !== null && (
        <p className={styles.none}>
          {t('effective.failed')}{' '}
          <Button variant="link" size="sm" onPress={refetch}>
            {t('effective.retry')}
          </Button>
        </p>
      )}
      {isReady && shown.length === 0 && <p className={styles.none}>{t('effective.none')}</p>}
      {shown.length > 0 && (
        <ul className={styles.box}>
          {shown.map((item, index) => (
            <ApplicationBlock key={item.application.key} rights={item} isOpenAtFirst={index === 0 && !isEditing}>
              {isEditing ? (
                <div className={styles.editor}>
                  <RightsEditor
                    application={item.application}
                    effective={rightsToEdit(before ?? [], after ?? [])}
                    draft={editor.draft.permissions}
                    tickets={tickets}
                    onChange={(draft) => editor.set('permissions', draft)}
                  />
                </div>
              ) : (
                <RightsLines lines={item.lines} context={context} />
              )}
            </ApplicationBlock>
          ))}
        </ul>
      )}
    </section>
  )
}

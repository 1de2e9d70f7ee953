import { IconX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EffectivePermission, OrganizationApplication } from '../../../contract/rights-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { isChangeable, lineState } from '../../app/rights/line-state.ts'
import { emptyDraft, isEmptyDraft } from '../../app/rights/rights-draft.ts'
import { RightsEditor } from '../../app/rights/rights-editor.tsx'
import { useEffectivePermissions } from '../../app/rights/use-effective-permissions.ts'
import { AnchoredDialog } from '../../ui/anchored-dialog.tsx'
import { ApplicationIcon } from '../../ui/application-picture.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { RightsFoot } from './rights-foot.tsx'
import styles from './rights-window.module.css'
import { useReadOnlyReason } from './use-read-only-reason.ts'
import { useRightsChange } from './use-rights-change.ts'

type Props = {
  user: User
  application: OrganizationApplication
  cell: HTMLElement
  mayManage: boolean
  onClose: () => void
}

/** F6, F7: what one person may do in one application, given and taken in place, with what saving would do. */
export default function RightsWindow({ user, application, cell, mayManage, onClose }: Props) {
  const { t } = useTranslation('rights')
  const titleId = useId()
  const reason = useReadOnlyReason(user, mayManage)
  const { permissions, error, refetch } = useEffectivePermissions(user.id)
  const [draft, setDraft] = useState(emptyDraft)
  const isDirty = !isEmptyDraft(draft)
  const saving = useRightsChange(user, application, onClose)
  return (
    <AnchoredDialog anchor={cell} titleId={titleId} isDirty={isDirty} onClose={onClose}>
      <header className={styles.head}>
        <span className={styles.picture}>
          <ApplicationIcon icon={application.icon} size={19} />
        </span>
        <div className={styles.titles}>
          <h2 id={titleId}>{application.name}</h2>
          <p>{t('window.of', { name: user.displayName })}</p>
        </div>
        <IconButton label={t('window.close')} icon={<IconX size={18} stroke={1.7} />} onPress={onClose} />
      </header>
      <div className={styles.body}>
        {reason !== null && <Notice tone="neutral">{reason}</Notice>}
        {permissions !== undefined ? (
          <RightsEditor
            application={application}
            effective={permissions}
            draft={draft}
            tickets={user.pendingTickets}
            onChange={(changed) => {
              saving.reset()
              setDraft(changed)
            }}
            isReadOnly={reason !== null}
          />
        ) : error === null ? (
          <Coming count={application.permissions.length} />
        ) : (
          <Notice
            tone="red"
            action={
              <Button size="sm" onPress={() => void refetch()}>
                {t('window.retry')}
              </Button>
            }
          >
            {errorMessage(error)}
          </Notice>
        )}
      </div>
      {reason === null && permissions !== undefined && mayChangeSome(application, permissions, user) && (
        <RightsFoot user={user} application={application} draft={draft} saving={saving} onClose={onClose} />
      )}
    </AnchoredDialog>
  )
}

// Where everything is managed elsewhere, decided by others or asked for already there is nothing to save.
function mayChangeSome(application: OrganizationApplication, held: readonly EffectivePermission[], user: User) {
  return application.permissions.some((permission) =>
    isChangeable(lineState(application.key, permission, held, emptyDraft, user.pendingTickets)),
  )
}

/** Stand-ins of the lines that are coming. */
function Coming({ count }: { count: number }) {
  const isLong = useDelayed(true)
  return (
    <div className={styles.coming} aria-hidden>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stand-ins have no identity
        <span key={index}>{isLong && <Skeleton width={`${38 + ((index * 17) % 40)}%`} height={13} />}</span>
      ))}
    </div>
  )
}

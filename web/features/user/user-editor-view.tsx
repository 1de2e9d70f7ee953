import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { focusField } from '../../app/focus-field.ts'
import { holds, useSession } from '../../app/session.ts'
import { messagesByField } from '../../app/use-change-preview.ts'
import { useFocusOnError } from '../../app/use-focus-on-error.ts'
import { useLeaveGuard } from '../../app/use-leave-guard.ts'
import { Notice } from '../../ui/notice.tsx'
import { BackLink } from './back-link.tsx'
import { DevicesCard } from './devices-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { MailCard } from './mail-card.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { PendingRequests } from './pending-requests.tsx'
import { PersonalCard } from './personal-card.tsx'
import { PersonalFacts } from './personal-facts.tsx'
import { PreviewFooter } from './preview-footer.tsx'
import { ReadinessStrip } from './readiness-strip.tsx'
import { RightsCard } from './rights/rights-card.tsx'
import { SecurityCard } from './security-card.tsx'
import { useEditPreview } from './use-edit-preview.ts'
import { useUserEditor } from './use-user-editor.ts'
import { UserHeader } from './user-header.tsx'
import styles from './user-screen.module.css'

/** The page of an account that is there: three parts side by side, history, and the preview when edited. */
export function UserEditorView({ user }: { user: User }) {
  const { t } = useTranslation('user')
  const session = useSession()
  const page = useRef<HTMLDivElement>(null)
  const editor = useUserEditor(user)
  const mayManage = holds(session, 'users.manage')
  const isEditable = mayManage && user.mayEdit
  const preview = useEditPreview(user.id, editor.halves)
  const problems = { ...messagesByField(preview?.problems), ...editor.errors }
  const warnings = messagesByField(preview?.warnings)
  useLeaveGuard(editor.isDirty && !editor.isSaving)
  useFocusOnError(page, editor.errors)

  return (
    <div className={styles.page} ref={page}>
      <BackLink />
      <UserHeader user={user} isEditable={isEditable} />
      {!isEditable && <Notice tone="neutral">{t(mayManage ? 'readOnly.rank' : 'readOnly.permission')}</Notice>}
      <PendingRequests user={user} />
      <ReadinessStrip
        user={user}
        onComplete={isEditable ? (field) => void focusField(page.current, field) : undefined}
      />
      <div className={styles.cards}>
        {isEditable ? (
          <PersonalCard user={user} editor={editor} problems={problems} warnings={warnings} />
        ) : (
          <PersonalFacts user={user} />
        )}
        <RightsCard user={user} editor={editor} isEditable={isEditable} problems={problems} />
        <SecurityCard user={user} editor={editor} isEditable={isEditable} problems={problems} warnings={warnings} />
      </div>
      <div className={styles.below}>
        {user.type !== 'connector' && <MailCard user={user} typed={editor.draft} isEditable={isEditable} />}
        <div className={styles.stack}>
          {mayManage && user.type !== 'connector' && <DevicesCard user={user} isEditable={isEditable} />}
          <HistoryCard user={user} isEditable={isEditable} />
        </div>
      </div>
      {isEditable && <PreviewFooter editor={editor} preview={preview} />}
      {editor.theirs !== null && <MergeDialog editor={editor} theirs={editor.theirs} />}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import type { Application } from '../../../contract/application-shapes.ts'
import type { Outcome } from '../../../contract/change-shapes.ts'
import { useUndo } from '../../app/undo.ts'
import { useLanguage } from '../../app/use-language.ts'
import { showToast } from '../../ui/toast-store.ts'
import type { Draft } from './application-draft.ts'
import { ApplicationDrawer } from './application-drawer.tsx'
import { ConnectionDrawer } from './connection-drawer.tsx'
import { DeleteDialog } from './delete-dialog.tsx'

/** What is open over the list. An application just created is known by its id until the list has it. */
export type Open =
  | { what: 'edit'; application: Application | null }
  | { what: 'delete'; application: Application }
  | { what: 'connection'; id: string; secret?: string }
  | null

type Props = { open: Open; applications: readonly Application[]; onOpen: (open: Open) => void }

/** The drawers and dialogs of the screen. */
export function ApplicationDialogs({ open, applications, onOpen }: Props) {
  const { t } = useTranslation('applications')
  const language = useLanguage()
  const { offerUndo } = useUndo()
  const close = () => onOpen(null)
  if (open === null) return null
  if (open.what === 'delete') {
    // Refused because somebody changed it meanwhile, it is read anew: pressing again then works.
    const current = applications.find(({ id }) => id === open.application.id) ?? open.application
    return <DeleteDialog application={current} onClose={close} />
  }
  if (open.what === 'connection') {
    const application = applications.find(({ id }) => id === open.id)
    if (application === undefined) return null
    return (
      <ConnectionDrawer
        application={application}
        secret={open.secret}
        onSecret={(secret) => onOpen({ ...open, secret })}
        onClose={close}
      />
    )
  }
  const finish = (outcome: Outcome, draft: Draft) => {
    if (open.application === null && outcome.targetId !== null) {
      showToast({ message: t('created', { name: draft.name[language] }) })
      const secret = outcome.revealed?.clientSecret
      return onOpen({ what: 'connection', id: outcome.targetId, ...(secret !== undefined && { secret }) })
    }
    offerUndo(outcome, t('saved', { name: draft.name[language] }))
    close()
  }
  return <ApplicationDrawer application={open.application} onClose={close} onSaved={finish} />
}

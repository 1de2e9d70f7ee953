import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { Duty } from '../../../contract/duty-shapes.ts'
import { api } from '../../app/api.ts'
import { DeletionDialog } from '../../app/deletion-dialog.tsx'
import { orgPath, useSession } from '../../app/session.ts'
import { useLanguage } from '../../app/use-language.ts'
import { DutyDrawer } from './duty-drawer.tsx'

/** What is open over the list; an edit of null is a new field. */
export type OpenDuty = { what: 'edit'; duty: Duty | null } | { what: 'delete'; duty: Duty } | null

/** The drawer and the question of the screen. */
export function DutyDialogs({ open, onClose }: { open: OpenDuty; onClose: () => void }) {
  const { t } = useTranslation('duties')
  const session = useSession()
  const language = useLanguage()
  if (open === null) return null
  if (open.what === 'edit') return <DutyDrawer duty={open.duty} onClose={onClose} />
  const { key, label, userCount } = open.duty
  const name = label[language]
  return (
    <DeletionDialog
      title={t('delete.title', { name })}
      message={userCount === 0 ? t('delete.unused') : t('delete.message', { count: userCount })}
      confirmLabel={t('delete.confirm')}
      done={t('delete.done', { name })}
      send={() => api.delete<Outcome>(orgPath(session, `/duties/${encodeURIComponent(key)}`))}
      onClose={onClose}
    />
  )
}

import type { ReactNode } from 'react'
import type { Outcome, ProposedChange } from '../../contract/change-shapes.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { PreviewWords } from '../ui/preview-words.tsx'
import classes from './deletion-dialog.module.css'
import { useChangePreview } from './use-change-preview.ts'
import { useSaving } from './use-saving.ts'

type Props = {
  title: string
  message: ReactNode
  confirmLabel: string
  /** What is said once it is gone. */
  done: string
  /** The change, where the server can say beforehand what it does. */
  change?: ProposedChange
  send: () => Promise<Outcome>
  onClose: () => void
}

/** Asks before something is deleted, and says what stands against it. */
export function DeletionDialog({ title, message, confirmLabel, done, change, send, onClose }: Props) {
  const preview = useChangePreview(change ?? null)
  const { save, refusal, isSaving } = useSaving<null>({ send, said: () => done, fields: [], onSaved: onClose })
  const problem = refusal ?? preview?.problems[0]?.message
  return (
    <ConfirmDialog
      title={title}
      message={
        <div className={classes.body}>
          <p>{message}</p>
          {problem !== undefined && <Notice tone="red">{problem}</Notice>}
          {problem === undefined && <PreviewWords preview={preview} placeholder="" />}
          {preview?.warnings.map((warning) => (
            <Notice key={warning.code} tone="amber">
              {warning.message}
            </Notice>
          ))}
        </div>
      }
      confirmLabel={confirmLabel}
      onConfirm={() => save(null)}
      onCancel={onClose}
      isPending={isSaving}
    />
  )
}

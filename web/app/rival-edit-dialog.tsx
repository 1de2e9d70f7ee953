import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

type Words = { title: string; message: string; discard: string; keep: string }
type Props = { words: Words; onKeep: () => void; onDiscard: () => void; children: ReactNode }

/** Tells what somebody else saved meanwhile; nothing of theirs or of one's own is lost without a choice. */
export function RivalEditDialog({ words, onKeep, onDiscard, children }: Props) {
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onKeep}
      footer={
        <>
          <Button variant="quiet" onPress={onDiscard}>
            {words.discard}
          </Button>
          <Button variant="primary" onPress={onKeep}>
            {words.keep}
          </Button>
        </>
      }
    >
      <p>{words.message}</p>
      {children}
    </Dialog>
  )
}

import { useState } from 'react'
import type { DeskSearch } from '../../app/desk/desk-search.ts'
import { useIsPhone, useIsWide } from '../../ui/use-media.ts'
import { BulkBar } from './bulk-bar.tsx'
import { BulkWindows } from './bulk-windows.tsx'
import styles from './desk.module.css'
import { KeyStrip } from './key-strip.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { QueueCards } from './queue-cards.tsx'
import { QueueHeader } from './queue-header.tsx'
import { QueueStates } from './queue-states.tsx'
import { QueueTable } from './queue-table.tsx'
import { TicketPane } from './ticket-pane.tsx'
import { useBulk } from './use-bulk.ts'
import { useDesk } from './use-desk.ts'
import { useKeysOn } from './use-keys-on.ts'

type Props = { search: DeskSearch; ticketId: string | undefined }

/** The queue, and beside it the ticket that is open; where there is no room for both, the ticket alone. */
export function Desk({ search, ticketId }: Props) {
  const isPhone = useIsPhone()
  const isWide = useIsWide()
  const keys = useKeysOn()
  const [areKeysShown, setKeysShown] = useState(false)
  const desk = useDesk({ search, ticketId, areKeysOn: keys.isOn, onHelp: () => setKeysShown(true) })
  const { queue, selection } = desk
  const bulk = useBulk(selection)
  const isOpen = ticketId !== undefined
  const areCards = isPhone || isOpen
  return (
    <div className={styles.desk} data-open={isOpen || undefined}>
      {(!isOpen || isWide) && (
        <section className={styles.queue} aria-labelledby="queue-title">
          <QueueHeader search={search} queue={queue} isNarrow={areCards} onSearch={desk.show} />
          <QueueStates queue={queue} search={search} onClear={desk.clear}>
            {areCards ? (
              <QueueCards {...desk} openId={ticketId} search={search} maySelect={!isPhone} />
            ) : (
              <QueueTable {...desk} search={search} />
            )}
          </QueueStates>
          {!isPhone &&
            (selection.chosen.length > 0 ? (
              <BulkBar selection={selection} bulk={bulk} />
            ) : (
              <KeyStrip isOn={keys.isOn} onHelp={() => setKeysShown(true)} />
            ))}
        </section>
      )}
      {isOpen && (
        <TicketPane
          key={ticketId}
          id={ticketId}
          search={search}
          isAlone={!isWide}
          areKeysOn={keys.isOn && !isPhone}
          onDecided={() => desk.openAfter(ticketId)}
        />
      )}
      <BulkWindows bulk={bulk} count={selection.chosen.length} />
      {areKeysShown && <KeysDialog isOn={keys.isOn} onSwitch={keys.set} onClose={() => setKeysShown(false)} />}
    </div>
  )
}

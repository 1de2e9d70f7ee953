import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { FoundCaller } from '../../../contract/caller-shapes.ts'
import { useIsWide } from '../../ui/use-media.ts'
import { CallPane } from './call-pane.tsx'
import type { CallEnd } from './call-queries.ts'
import styles from './callers.module.css'
import { LookDialog } from './look-dialog.tsx'
import { Results } from './results.tsx'
import { SearchHeader } from './search-header.tsx'
import { useCallerSearch } from './use-caller-search.ts'

/** The search, what was found, and beside it the card that is open; where there is no room for both, the card alone. */
export function CallersDesk({ callId }: { callId: string | undefined }) {
  const isWide = useIsWide()
  const navigate = useNavigate()
  const searching = useCallerSearch()
  const results = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<FoundCaller | null>(null)
  const [over, setOver] = useState<CallEnd | null>(null)
  const [openPerson, setOpenPerson] = useState<string>()
  const isOpen = callId !== undefined
  const end = (how: CallEnd) => {
    setOver(how)
    setOpenPerson(undefined)
    void navigate({ to: '/callers', replace: how === 'expired' })
  }
  const open = (id: string) => {
    setOver(null)
    setOpenPerson(chosen?.id)
    setChosen(null)
    void navigate({ to: '/calls/$callId', params: { callId: id } })
  }
  return (
    <div className={styles.desk}>
      {(!isOpen || isWide) && (
        <SearchHeader
          searching={searching}
          over={isOpen ? null : over}
          onType={() => setOver(null)}
          onDown={() => results.current?.querySelector<HTMLElement>('[data-result]')?.focus()}
        />
      )}
      <div className={styles.body} data-open={isOpen || undefined}>
        {(!isOpen || (isWide && searching.search !== '')) && (
          <Results
            ref={results}
            searching={searching}
            openPerson={isOpen ? openPerson : undefined}
            onChoose={setChosen}
          />
        )}
        {isOpen && <CallPane key={callId} id={callId} isAlone={!isWide} onCaller={setOpenPerson} onOver={end} />}
      </div>
      {chosen !== null && (
        <LookDialog
          caller={chosen}
          requestNumber={searching.found?.tickets[0]?.number}
          onOpen={open}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  )
}

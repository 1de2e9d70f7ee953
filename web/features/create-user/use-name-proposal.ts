import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NameProposal } from '../../../contract/settings-shapes.ts'
import { api } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useDebounced } from '../../app/use-debounced.ts'
import type { CreateDraft } from './create-draft.ts'

/** The sign-in name in the drawer: the clerk's own, or the one the convention makes of the person's name. */
export type NameChoice = {
  /** Whether the clerk typed it: then the proposal no longer follows first and last name. */
  isOwn: boolean
  proposal: string | null
  /** What shows in the field. */
  shown: string
  own: () => void
  useProposal: () => void
  /** The field was left: empty, it goes back to the proposal. */
  leave: () => void
}

/** B6: takes what was typed so far; returns the name to show, asked from the server once typing pauses. */
export function useNameProposal({ firstName, lastName, email, type, signInName }: CreateDraft): NameChoice {
  const session = useSession()
  const [isOwn, setOwn] = useState(false)
  const settled = useDebounced(JSON.stringify({ firstName, lastName, email }))
  const hasName = type !== 'connector' && lastName.trim() !== ''
  const { data } = useQuery({
    queryKey: ['sign-in-name-proposal', session.organization.slug, settled],
    queryFn: () => api.get<NameProposal>(orgPath(session, '/sign-in-name-proposals'), JSON.parse(settled)),
    enabled: hasName,
    // The last proposal stays until the next is there: the field does not blink while one types.
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    retry: false,
  })
  const proposal = hasName ? (data?.signInName ?? null) : null
  return {
    isOwn,
    proposal,
    shown: isOwn ? signInName : (proposal ?? ''),
    own: () => setOwn(true),
    useProposal: () => setOwn(false),
    leave: () => signInName === '' && setOwn(false),
  }
}

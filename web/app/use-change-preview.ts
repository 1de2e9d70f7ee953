import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Preview, ProposedChange } from '../../contract/change-shapes.ts'
import { api } from './api.ts'
import { orgPath, useSession } from './session.ts'
import { useDebounced } from './use-debounced.ts'

/**
 * Takes a change (null while there is nothing to say about); returns what the server says it would
 * do, asked once typing pauses. The previous answer stays until the next one is there.
 */
export function useChangePreview(change: ProposedChange | null): Preview | undefined {
  const session = useSession()
  // As text, so that equal changes built anew on each render do not restart the pause.
  const settled = useDebounced(change === null ? null : JSON.stringify(change))
  const { data } = useQuery({
    queryKey: ['preview', session.organization.slug, settled],
    queryFn: () => api.post<Preview>(orgPath(session, '/changes/preview'), JSON.parse(settled ?? '')),
    enabled: settled !== null && change !== null,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    retry: false,
  })
  return change === null ? undefined : data
}

/** Takes the problems or warnings of a preview; returns their messages by field, without the pointer's slash. */
export function messagesByField(notes: readonly { field: string; message: string }[] = []): Record<string, string> {
  const messages: Record<string, string> = {}
  for (const { field, message } of notes) messages[field.replace(/^\//, '')] ??= message
  return messages
}

import { useSearch } from '@tanstack/react-router'
import { JournalScreen } from '../features/journal/journal-screen.tsx'
import { parseJournalSearch } from '../features/journal/journal-search.ts'

/** `/journal` */
export default function JournalRoute() {
  const search: Record<string, unknown> = useSearch({ strict: false })
  return <JournalScreen search={parseJournalSearch(search)} />
}

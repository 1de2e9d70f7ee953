import { useSearch } from '@tanstack/react-router'
import { MessagesScreen } from '../features/mail-messages/messages-screen.tsx'
import { parseMessagesSearch } from '../features/mail-messages/messages-search.ts'

/** `/settings/mail/messages` */
export default function SettingsMailMessagesRoute() {
  const search: Record<string, unknown> = useSearch({ strict: false })
  return <MessagesScreen search={parseMessagesSearch(search)} />
}

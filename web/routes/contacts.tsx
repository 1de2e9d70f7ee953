import { useNavigate, useSearch } from '@tanstack/react-router'
import { parseTypedWords } from '../app/typed-words.ts'
import { ContactsScreen } from '../features/contacts/contacts-screen.tsx'

/** `/contacts`: the contact cards, with what is looked for in the address. */
export default function ContactsRoute() {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  return (
    <ContactsScreen
      search={parseTypedWords(raw)}
      onSearch={(search) => void navigate({ to: '/contacts', search, replace: true, resetScroll: false })}
    />
  )
}

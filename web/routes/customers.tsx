import { useNavigate, useSearch } from '@tanstack/react-router'
import { parseTypedWords } from '../app/typed-words.ts'
import { CustomersScreen } from '../features/customers/customers-screen.tsx'

/** `/customers`: the vendor's customers, with what is looked for in the address. */
export default function CustomersRoute() {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  return (
    <CustomersScreen
      search={parseTypedWords(raw)}
      onSearch={(search) => void navigate({ to: '/customers', search, replace: true, resetScroll: false })}
    />
  )
}

import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../contract/company-shapes.ts'
import { SearchSelect } from '../../ui/search-select.tsx'
import { useContactSearch } from './contact-queries.ts'

type Props = { onChoose: (card: Contact) => void; error?: string | undefined }

/** B2: finds a contact card by what is known of the person. */
export function ContactSearch({ onChoose, error }: Props) {
  const { t } = useTranslation('person')
  const { contacts, search } = useContactSearch()
  const items = contacts.map((card) => ({
    id: card.id,
    label: card.displayName,
    description: [card.position, card.company?.name, card.email].filter(Boolean).join(' · ') || undefined,
  }))
  return (
    <div data-field="contact">
      <SearchSelect
        label={t('contact.choose')}
        items={items}
        value={null}
        placeholder={t('contact.placeholder')}
        onSearch={search}
        onChange={({ id }) => {
          const card = contacts.find((contact) => contact.id === id)
          if (card !== undefined) onChoose(card)
        }}
        error={error}
      />
    </div>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../contract/company-shapes.ts'
import { ContactRow } from '../../app/person/contact-row.tsx'
import { ContactSearch } from '../../app/person/contact-search.tsx'
import { Button } from '../../ui/button.tsx'

type Props = {
  card: Contact | undefined
  onChange: (id: string | null) => void
  error: string | undefined
}

/** B2: begins with a contact card made beforehand, whose fields are taken over and followed from then on. */
export function StartFromCard({ card, onChange, error }: Props) {
  const { t } = useTranslation('person')
  const [isOpen, setOpen] = useState(false)
  if (card !== undefined) {
    const unlink = (
      <Button variant="link" size="sm" onPress={() => onChange(null)}>
        {t('contact.unlink')}
      </Button>
    )
    return (
      <ContactRow end={unlink}>
        {t('contact.linkedTo')} <strong>{card.displayName}</strong>
      </ContactRow>
    )
  }
  if (isOpen) {
    const choose = ({ id }: Contact) => {
      onChange(id)
      setOpen(false)
    }
    return <ContactSearch onChoose={choose} error={error} />
  }
  return (
    <ContactRow isEmpty end={<span>{t('contact.startHint')}</span>}>
      <Button variant="link" size="sm" onPress={() => setOpen(true)}>
        {t('contact.start')}
      </Button>
    </ContactRow>
  )
}

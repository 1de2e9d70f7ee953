import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../contract/company-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { cardDraftOf } from './card-draft.ts'
import styles from './contact-row.module.css'
import { ContactRow } from './contact-row.tsx'
import { ContactSearch } from './contact-search.tsx'
import { type FollowedField, followedFields, type PersonDraft } from './person-draft.ts'

const CardDrawer = lazy(() => import('./card-drawer.tsx'))

type Props = {
  /** The card that the account follows; `name` is there before the card itself is. */
  linked: { name: string; card: Contact | undefined } | null
  draft: Pick<PersonDraft, FollowedField>
  onLink: (card: Pick<Contact, 'id'>) => void
  onUnlink: () => void
  error?: string | undefined
}
type Open = 'search' | 'card' | 'newCard' | null

/** B2: the contact card that an account follows: choose one, look at it, make one, let go of it. */
export function ContactSection({ linked, draft, onLink, onUnlink, error }: Props) {
  const { t } = useTranslation('person')
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const action = (label: string, onPress: () => void) => (
    <Button variant="link" size="sm" onPress={onPress}>
      {label}
    </Button>
  )
  return (
    <div>
      {linked !== null && (
        <ContactRow
          end={
            <>
              {linked.card !== undefined && action(t('contact.open'), () => setOpen('card'))}
              {action(t('contact.unlink'), onUnlink)}
            </>
          }
        >
          {t('contact.linkedTo')} <strong>{linked.name}</strong>
        </ContactRow>
      )}
      {linked === null && open !== 'search' && (
        <ContactRow isEmpty>{action(t('contact.link'), () => setOpen('search'))}</ContactRow>
      )}
      {linked === null && open === 'search' && (
        <>
          <ContactSearch
            error={error}
            onChoose={(card) => {
              onLink(card)
              close()
            }}
          />
          <div className={styles.actions}>
            {action(t('contact.create'), () => setOpen('newCard'))}
            {action(t('contact.cancel'), close)}
          </div>
        </>
      )}
      <Suspense>
        {open === 'card' && linked?.card !== undefined && (
          <CardDrawer card={linked.card} start={cardDraftOf(linked.card)} onClose={close} />
        )}
        {open === 'newCard' && (
          <CardDrawer
            card={null}
            start={{ ...fieldsOf(draft), company: null }}
            onClose={close}
            onSaved={(id) => onLink({ id })}
          />
        )}
      </Suspense>
    </div>
  )
}

function fieldsOf(draft: Pick<PersonDraft, FollowedField>): Record<FollowedField, string> {
  return Object.fromEntries(followedFields.map((field) => [field, draft[field]])) as Record<FollowedField, string>
}

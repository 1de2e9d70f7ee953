import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../contract/company-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useCompanies } from '../company-queries.ts'
import { useFocusOnError } from '../use-focus-on-error.ts'
import { useLeaveGuard } from '../use-leave-guard.ts'
import type { CardDraft } from './card-draft.ts'
import styles from './card-drawer.module.css'
import { CardFollowers } from './card-followers.tsx'
import { followedFields } from './person-draft.ts'
import { useCard } from './use-card.ts'

type Props = {
  /** The card to change; null makes a new one. */
  card: Contact | null
  /** What the form holds at first. */
  start: CardDraft
  /** Of the button that makes a new card, where that does not link it to an account as well. */
  createLabel?: string
  onClose: () => void
  /** Given the id of the card, once it is saved. */
  onSaved?: (id: string) => void
}
const kinds = { email: 'email', mobile: 'tel', phone: 'tel', firstName: 'text', lastName: 'text', position: 'text' }
const noCompany = 'none'

/** B2: the fields of a contact card; every account linked to it follows. */
export default function CardDrawer({ card, start, createLabel, onClose, onSaved }: Props) {
  const { t } = useTranslation('person')
  const [draft, setDraft] = useState(start)
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const { save, errors, refusal, isSaving } = useCard(card, start, (id) => {
    onSaved?.(id)
    onClose()
  })
  const isDirty = JSON.stringify(draft) !== JSON.stringify(start)
  useLeaveGuard(isDirty && !isSaving)
  useFocusOnError(form, errors)
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t('contact.cancel')}
      </Button>
      <Button variant="primary" type="submit" form={formId} isPending={isSaving}>
        {card === null ? (createLabel ?? t('card.create')) : t('card.save')}
      </Button>
    </>
  )
  return (
    <Drawer
      title={t(card === null ? 'card.newTitle' : 'card.title')}
      description={t('card.description')}
      isOpen
      onClose={onClose}
      footer={footer}
    >
      <form
        id={formId}
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          // The page behind is a form too, to React: its own saving is another thing.
          event.stopPropagation()
          save(draft)
        }}
      >
        {refusal !== undefined && <Notice tone="red">{refusal}</Notice>}
        <CardFields draft={draft} onChange={setDraft} errors={errors} />
        {card !== null && <CardFollowers card={card} draft={draft} start={start} />}
      </form>
    </Drawer>
  )
}

type FieldsProps = { draft: CardDraft; onChange: (draft: CardDraft) => void; errors: Record<string, string> }

function CardFields({ draft, onChange, errors }: FieldsProps) {
  const { t } = useTranslation('person')
  const companies = useCompanies()
  return (
    <>
      {followedFields.map((name) => (
        <div key={name} data-field={name}>
          <TextField
            label={t(name)}
            name={name}
            type={kinds[name]}
            value={draft[name]}
            onChange={(value) => onChange({ ...draft, [name]: value })}
            error={errors[name]}
            isOptional={name !== 'lastName'}
            autoComplete="off"
          />
        </div>
      ))}
      <Select
        label={t('card.company')}
        items={[
          { id: noCompany, label: t('card.noCompany') },
          ...companies.map(({ id, name }) => ({ id, label: name })),
        ]}
        value={draft.company ?? noCompany}
        onChange={(id) => onChange({ ...draft, company: id === noCompany ? null : id })}
        error={errors.company}
        isOptional
      />
    </>
  )
}

import { IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../contract/company-shapes.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Row } from '../../ui/rows.tsx'

/** The card whose drawer or question is open; an edit of null is a new card. */
export type OpenCard = { what: 'edit'; contact: Contact | null } | { what: 'delete'; contact: Contact } | null

type Props = { contact: Contact; mayManage: boolean; onOpen: (open: OpenCard) => void }
const icon = { size: 17, stroke: 1.7 }

/** One card: who it is, how to reach them, and the accounts that follow it. */
export function ContactLine({ contact, mayManage, onOpen }: Props) {
  const { t } = useTranslation('contacts')
  const { id, displayName: name, position, company, email, mobile, phone, users } = contact
  const place = [position, company?.name].filter(Boolean).join(' · ')
  return (
    <Row
      picture={<Avatar name={name} id={id} size={34} />}
      name={
        mayManage ? (
          <button type="button" onClick={() => onOpen({ what: 'edit', contact })}>
            {name}
          </button>
        ) : (
          name
        )
      }
      {...(place !== '' && { description: place })}
      facts={[
        { id: 'reach', words: <Reach values={[email, mobile, phone]} /> },
        { id: 'accounts', words: users.length === 0 ? t('noAccount') : <Accounts users={users} /> },
      ]}
      {...(mayManage && {
        actions: (
          <>
            <IconButton
              label={t('editNamed', { name })}
              icon={<IconPencil {...icon} />}
              onPress={() => onOpen({ what: 'edit', contact })}
            />
            <IconButton
              label={t('deleteNamed', { name })}
              icon={<IconTrash {...icon} />}
              onPress={() => onOpen({ what: 'delete', contact })}
            />
          </>
        ),
      })}
    />
  )
}

function Accounts({ users }: Pick<Contact, 'users'>) {
  const { t } = useTranslation('contacts')
  return (
    <>
      <span>{t('accounts', { count: users.length })}</span>
      {users.map(({ id, name }) => (
        <Link key={id} to="/users/$userId" params={{ userId: id }}>
          {name}
        </Link>
      ))}
    </>
  )
}

function Reach({ values }: { values: readonly (string | null)[] }) {
  return values.filter((value) => value !== null).map((value) => <span key={value}>{value}</span>)
}

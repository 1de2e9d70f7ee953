import { IconAddressBook, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../contract/company-shapes.ts'
import { ListBody } from '../../app/list-body.tsx'
import { NextPage } from '../../app/next-page.tsx'
import { blankCard, cardDraftOf } from '../../app/person/card-draft.ts'
import CardDrawer from '../../app/person/card-drawer.tsx'
import { holds, orgPath, useSession } from '../../app/session.ts'
import type { TypedWords } from '../../app/typed-words.ts'
import { usePages } from '../../app/use-pages.ts'
import { useTypedSearch } from '../../app/use-typed-search.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Forbidden } from '../../ui/forbidden.tsx'
import { ListToolbar } from '../../ui/list-toolbar.tsx'
import { Rows } from '../../ui/rows.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { ContactLine, type OpenCard } from './contact-line.tsx'
import { DeleteContactDialog } from './delete-contact-dialog.tsx'

type Props = { search: TypedWords; onSearch: (search: TypedWords) => void }

/** B2: the contact cards of the organization, which accounts follow each, and how to change them. */
export function ContactsScreen(props: Props) {
  const { t } = useTranslation('contacts')
  if (holds(useSession(), 'users.view')) return <Content {...props} />
  return (
    <Screen title={t('title')}>
      <Forbidden title={t('forbidden.title')}>{t('forbidden.message')}</Forbidden>
    </Screen>
  )
}

function Content({ search, onSearch }: Props) {
  const { t } = useTranslation('contacts')
  const session = useSession()
  const [open, setOpen] = useState<OpenCard>(null)
  const [typed, setTyped] = useTypedSearch(search.search, (words) =>
    onSearch(words === undefined ? {} : { search: words }),
  )
  const list = usePages<Contact>(['contacts', session.organization.slug], orgPath(session, '/contacts'), search)
  const mayManage = holds(session, 'users.manage')
  const isSearched = search.search !== undefined
  const close = () => setOpen(null)
  const create = mayManage && (
    <Button
      variant="primary"
      icon={<IconPlus size={16} stroke={1.9} />}
      onPress={() => setOpen({ what: 'edit', contact: null })}
    >
      {t('new')}
    </Button>
  )
  const nothing = isSearched ? (
    <EmptyState title={t('notFound.title')}>{t('notFound.message')}</EmptyState>
  ) : (
    <EmptyState icon={<IconAddressBook size={28} stroke={1.7} />} title={t('empty.title')} action={create}>
      {t('empty.message')}
    </EmptyState>
  )
  const isFilled = isSearched || (list.items?.length ?? 0) > 0
  return (
    <Screen title={t('title')} subtitle={t('subtitle')} action={isFilled && create}>
      {isFilled && (
        <ListToolbar count={list.count === undefined ? '' : t('count', { count: list.count })}>
          <SearchField label={t('search')} placeholder={t('search')} value={typed} onChange={setTyped} shortcut="/" />
        </ListToolbar>
      )}
      <ListBody
        items={list.items}
        error={list.error}
        onRetry={() => void list.refetch()}
        failed={t('failed')}
        empty={nothing}
      >
        {(contacts) => (
          <>
            <Rows label={t('title')}>
              {contacts.map((contact) => (
                <ContactLine key={contact.id} contact={contact} mayManage={mayManage} onOpen={setOpen} />
              ))}
            </Rows>
            <NextPage list={list} />
          </>
        )}
      </ListBody>
      {open?.what === 'edit' && (
        <CardDrawer
          card={open.contact}
          start={open.contact === null ? blankCard : cardDraftOf(open.contact)}
          createLabel={t('create')}
          onClose={close}
        />
      )}
      {open?.what === 'delete' && <DeleteContactDialog contact={open.contact} onClose={close} />}
    </Screen>
  )
}

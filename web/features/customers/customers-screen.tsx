import { IconBuildingCommunity } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../../contract/provider-shapes.ts'
import { ListBody } from '../../app/list-body.tsx'
import { NextPage } from '../../app/next-page.tsx'
import { useIsSuiteKeeper } from '../../app/suite.ts'
import type { TypedWords } from '../../app/typed-words.ts'
import { usePages } from '../../app/use-pages.ts'
import { useTypedSearch } from '../../app/use-typed-search.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Forbidden } from '../../ui/forbidden.tsx'
import { ListToolbar } from '../../ui/list-toolbar.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SearchField } from '../../ui/search-field.tsx'

type Props = { search: TypedWords; onSearch: (search: TypedWords) => void }

/** The vendor's customers; only its own people look after them. */
export function CustomersScreen(props: Props) {
  const { t } = useTranslation('customers')
  if (useIsSuiteKeeper()) return <Content {...props} />
  return (
    <Screen title={t('title')}>
      <Forbidden title={t('forbidden.title')}>{t('forbidden.message')}</Forbidden>
    </Screen>
  )
}

function Content({ search, onSearch }: Props) {
  const { t } = useTranslation('customers')
  const [typed, setTyped] = useTypedSearch(search.search, (words) =>
    onSearch(words === undefined ? {} : { search: words }),
  )
  const list = usePages<Customer>(['customers'], '/provider/organizations', search)
  return (
    <Screen title={t('title')} subtitle={t('subtitle')}>
      <ListToolbar count={list.count === undefined ? '' : t('count', { count: list.count })}>
        <SearchField label={t('search')} placeholder={t('search')} value={typed} onChange={setTyped} shortcut="/" />
      </ListToolbar>
      <ListBody
        items={list.items}
        error={list.error}
        onRetry={() => void list.refetch()}
        failed={t('failed')}
        empty={
          search.search === undefined ? (
            <EmptyState icon={<IconBuildingCommunity size={28} stroke={1.7} />} title={t('empty.title')}>
              {t('empty.message')}
            </EmptyState>
          ) : (
            <EmptyState title={t('notFound')} />
          )
        }
      >
        {(customers) => (
          <>
            <Rows label={t('title')}>
              {customers.map(({ id, name, userCount, applicationCount }) => (
                <Row
                  key={id}
                  name={
                    <Link to="/customers/$customerId" params={{ customerId: id }}>
                      {name}
                    </Link>
                  }
                  facts={[
                    { id: 'people', words: t('people', { count: userCount }) },
                    { id: 'applications', words: t('applications', { count: applicationCount }) },
                  ]}
                />
              ))}
            </Rows>
            <NextPage list={list} />
          </>
        )}
      </ListBody>
    </Screen>
  )
}

import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MailMessage } from '../../../contract/mail-message-shapes.ts'
import { holds, useSession } from '../../app/session.ts'
import { Chip } from '../../ui/chip.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import classes from './messages.module.css'
import { isFiltered, type MessagesSearch, statuses } from './messages-search.ts'
import { PersonFilter, usePersonName } from './person-filter.tsx'

type Props = {
  search: MessagesSearch
  items: readonly MailMessage[] | undefined
  onFilter: (search: MessagesSearch) => void
}

/** Whose messages, and where they stand; what is in force stands as removable chips. */
export function MessageFilters({ search, items, onFilter }: Props) {
  const { t } = useTranslation('mailMessages')
  const session = useSession()
  const { status = [], user } = search
  return (
    <div className={classes.filters}>
      <div className={classes.line}>
        {holds(session, 'users.view') && (
          <div className={classes.person}>
            <PersonFilter onChoose={(id) => onFilter({ ...search, user: id })} />
          </div>
        )}
        <MenuButton
          label={t('filters.status')}
          icon={<IconPlus size={16} stroke={1.7} aria-hidden />}
          text={t('filters.status')}
          items={statuses.map((id) => ({ id, label: t(`status.${id}`) }))}
          onAction={(id) => {
            const chosen = statuses.filter((known) => known === id || status.includes(known))
            onFilter({ ...search, status: chosen })
          }}
        />
      </div>
      {isFiltered(search) && (
        <section className={classes.line} aria-label={t('filters.active')}>
          {status.map((value) => (
            <Chip
              key={value}
              name={t('filters.status')}
              value={t(`status.${value}`)}
              onRemove={() => onFilter({ user, status: without(status, value) })}
            />
          ))}
          {user !== undefined && (
            <PersonChip id={user} items={items} onRemove={() => onFilter({ status: search.status })} />
          )}
          <button type="button" className={classes.clear} onClick={() => onFilter({})}>
            {t('filters.clear')}
          </button>
        </section>
      )}
    </div>
  )
}

function without<Value>(values: readonly Value[], value: Value): Value[] | undefined {
  const left = values.filter((other) => other !== value)
  return left.length === 0 ? undefined : left
}

type PersonProps = Pick<Props, 'items'> & { id: string; onRemove: () => void }

function PersonChip({ id, items, onRemove }: PersonProps) {
  const { t } = useTranslation('mailMessages')
  // Whoever may not see accounts knows people from the messages themselves.
  const name = usePersonName(id) ?? items?.find(({ sender }) => sender?.id === id)?.sender?.name
  return <Chip name={t('filters.person')} value={name ?? t('filters.somebody')} onRemove={onRemove} />
}

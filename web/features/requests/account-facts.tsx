import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { phaseOf } from '../../app/tickets/ticket-phase.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Tag } from '../../ui/tag.tsx'
import classes from './change-card.module.css'

/** F4: the account that a request creates: its fields, in words. */
export function AccountFacts({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('requests')
  const { account, target } = ticket
  if (account === null) return null
  const { language, type, access } = account
  const types: Record<string, string> = t('account.types', { returnObjects: true })
  const languages: Record<string, string> = t('account.languages', { returnObjects: true })
  return (
    <>
      <div className={classes.target}>
        <Avatar name={account.displayName} id={target?.id} size={46} />
        <div className={classes.who}>
          <p className={classes.bigName}>{account.displayName}</p>
          {account.position !== null && <p className={classes.facts}>{account.position}</p>}
        </div>
        <Tag>{types[type] ?? type}</Tag>
        {phaseOf(ticket) === 'done' && target?.exists && (
          <Link to="/users/$userId" params={{ userId: target.id }} className={classes.open}>
            {t('change.openPerson')}
          </Link>
        )}
      </div>
      <dl className={classes.fields}>
        <Field label={t('account.signInName')}>
          <span className={classes.mono}>{account.signInName}</span>
        </Field>
        <Field label={t('account.email')}>{account.email}</Field>
        <Field label={t('account.phone')}>{account.phone}</Field>
        <Field label={t('account.primaryGroup')}>{account.primaryGroup}</Field>
        <Field label={t('account.language')}>{languages[language] ?? language}</Field>
        <Field label={t('account.access')}>{t(`account.accesses.${access}`)}</Field>
      </dl>
    </>
  )
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  const { t } = useTranslation('requests')
  return (
    <div className={classes.field}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{children ?? <span className={classes.none}>{t('account.none')}</span>}</dd>
    </div>
  )
}

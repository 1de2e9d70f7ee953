import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../contract/company-shapes.ts'
import { Notice } from '../../ui/notice.tsx'
import { PreviewWords } from '../../ui/preview-words.tsx'
import { useChangePreview } from '../use-change-preview.ts'
import { type CardDraft, changesOfCard } from './card-draft.ts'

type Props = { card: Contact; draft: CardDraft; start: CardDraft }

/** B2: the accounts linked to a card; once something is changed, what saving does to them and who is written to. */
export function CardFollowers({ card, draft, start }: Props) {
  const { t } = useTranslation('person')
  const values = changesOfCard(draft, start)
  const isChanged = Object.keys(values).length > 0
  const preview = useChangePreview(isChanged ? { kind: 'contact.update', target: card.id, values } : null)
  if (card.users.length === 0) return <Notice tone="neutral">{t('card.noAccounts')}</Notice>
  return (
    <Notice tone={isChanged ? 'amber' : 'neutral'} title={t('card.accounts', { count: card.users.length })}>
      <p>
        {card.users.map(({ id, name }, place) => (
          <Fragment key={id}>
            {place > 0 && ', '}
            <Link to="/users/$userId" params={{ userId: id }}>
              {name}
            </Link>
          </Fragment>
        ))}
      </p>
      {isChanged && (
        <PreviewWords
          preview={preview}
          placeholder={t('card.accountsFollow')}
          problem={preview?.problems[0]?.message}
        />
      )}
    </Notice>
  )
}

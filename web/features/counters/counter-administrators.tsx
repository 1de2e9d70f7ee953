import { IconUserPlus, IconUserShield } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Counter } from '../../../contract/counter-shapes.ts'
import { formatRelative } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tag } from '../../ui/tag.tsx'
import classes from './counter-screen.module.css'

/** Who looks after the counter; only where nobody can any more does the vendor invite somebody. */
export function CounterAdministrators({ counter, onInvite }: { counter: Counter; onInvite: () => void }) {
  const { t } = useTranslation('counters')
  const { administrators, figures, status } = counter
  const isLeftAlone = figures.administrators === 0
  const isInvited = administrators.some((person) => person.status === 'invited')
  return (
    <Card
      title={t('administrators.title')}
      icon={<IconUserShield size={18} stroke={1.7} aria-hidden />}
      {...(isLeftAlone &&
        status === 'open' && {
          action: (
            <Button size="sm" icon={<IconUserPlus size={16} stroke={1.7} aria-hidden />} onPress={onInvite}>
              {t('administrators.invite')}
            </Button>
          ),
        })}
    >
      <div className={classes.form}>
        {isLeftAlone && isInvited && <Notice>{t('administrators.waits')}</Notice>}
        {isLeftAlone && !isInvited && <Notice tone="amber">{t('administrators.nobody')}</Notice>}
        {administrators.length > 0 && (
          <ul className={classes.people} aria-label={t('administrators.title')}>
            {administrators.map((person) => (
              <Person key={person.id} person={person} />
            ))}
          </ul>
        )}
        {!isLeftAlone && <p className={classes.hint}>{t('administrators.themselves')}</p>}
      </div>
    </Card>
  )
}

function Person({ person }: { person: Counter['administrators'][number] }) {
  const { t } = useTranslation('counters')
  const language = useLanguage()
  const { name, email, status, lastSignInAt } = person
  return (
    <li>
      <div className={classes.who}>
        <p className={classes.name}>{name}</p>
        {email !== null && <p className={classes.hint}>{email}</p>}
      </div>
      {status === 'active' ? (
        <span className={classes.hint}>
          {lastSignInAt === null
            ? t('administrators.never')
            : t('administrators.came', { when: formatRelative(lastSignInAt, language) })}
        </span>
      ) : (
        <Tag tone={status === 'invited' ? 'blue' : 'neutral'}>
          {t(status === 'invited' ? 'administrators.isInvited' : 'administrators.deactivated')}
        </Tag>
      )}
    </li>
  )
}

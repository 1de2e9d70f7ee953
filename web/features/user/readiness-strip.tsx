import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MailAccountState } from '../../../contract/mail-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { useMailAccount } from '../../app/mail-account/use-mail-account.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import styles from './readiness-strip.module.css'

type Item = User['readiness'][number]['item']
type Props = { user: User; onComplete: ((field: string) => void) | undefined }

const fieldOfItem: Record<Item, string> = {
  signInName: 'signInName',
  name: 'firstName',
  group: 'primaryGroup',
  email: 'email',
  password: 'password',
  mailAccount: 'mailAccount',
}

/** What the account still needs before it can be used (M13), and the way to the first missing field. */
export function ReadinessStrip({ user, onComplete }: Props) {
  const { t } = useTranslation(['user', 'mailAccount'])
  const mailState = useMailState(user)
  const items = user.readiness.map((item) =>
    item.item === 'mailAccount' && mailState !== undefined ? { ...item, done: mailState === 'ready' } : item,
  )
  // M13: where the organization has a mail server, the mail account is one of the things that an account needs.
  const needed = items.filter((item) => !item.optional)
  const done = needed.filter((item) => item.done).length
  const firstMissing = needed.find((item) => !item.done)
  const isReady = firstMissing === undefined
  return (
    <section className={styles.strip} aria-label={t('readiness.label')}>
      <div className={styles.summary}>
        <strong>{t(isReady ? 'readiness.ready' : 'readiness.almost')}</strong>
        <span>{t('readiness.progress', { done, count: needed.length })}</span>
      </div>
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={item.item} className={styles.item} data-done={item.done} data-optional={!needed.includes(item)}>
            <span className={styles.mark}>
              {item.done ? <IconCheck size={13} stroke={2.2} /> : <IconCircleDashed size={18} stroke={1.7} />}
            </span>
            <span className={styles.words}>
              <strong>{t(`readiness.items.${item.item}`)}</strong>
              <span>{stateOf(item) ?? detailOf(user, item.item)}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.action}>
        {firstMissing !== undefined && onComplete !== undefined && (
          <Button variant="quiet" size="sm" onPress={() => onComplete(fieldOfItem[firstMissing.item])}>
            {t('readiness.complete')}
          </Button>
        )}
      </div>
    </section>
  )

  function stateOf({ item, done: isDone, optional }: User['readiness'][number]): string | undefined {
    if (isDone) return undefined
    if (item === 'password' && user.invitedAt !== null) return t('readiness.invited')
    if (item === 'mailAccount') return withSmallStart(t(`mailAccount:states.${mailState ?? 'passwordMissing'}`))
    return optional ? t('readiness.optional') : t('readiness.missing')
  }

  function detailOf({ signInName, displayName, primaryGroup, email }: User, item: Item): string {
    const values = {
      signInName,
      name: displayName,
      group: primaryGroup?.name,
      email,
      password: t('readiness.passwordSet'),
      mailAccount: t('readiness.mailReady'),
    }
    return values[item] ?? t('readiness.done')
  }
}

/** How the mail account stands, to the word; undefined while it is not known. */
function useMailState({ id, type }: User): MailAccountState | undefined {
  const path = orgPath(useSession(), `/users/${id}/mail-account`)
  return useMailAccount(type === 'connector' ? null : path).data?.state
}

const withSmallStart = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

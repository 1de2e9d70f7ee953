import { IconLock, IconPointFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../contract/caller-shapes.ts'
import { formatTime } from '../../app/format.ts'
import { formatAt } from '../../app/moments.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './call-head.module.css'
import { DutyIcon, dutyTone } from './duty-icon.tsx'

const tones = { active: 'pine', invited: 'blue', deactivated: 'neutral' } as const

/** Who it is: name, position and organization, the state of the account, and the duties at a glance (C8). */
export function CallHead({ call }: { call: Call }) {
  const { t } = useTranslation('callers')
  const language = useLanguage()
  const { caller, isBlocked, blockedUntil, lastSignInAt } = call
  const { displayName, position, organization, status, duties } = caller
  const { name, municipality } = organization
  const place = municipality === null || name.includes(municipality) ? name : `${name}, ${municipality}`
  const signedIn =
    lastSignInAt === null ? t('neverSignedIn') : t('lastSignIn', { when: formatAt(lastSignInAt, language) })
  return (
    <header className={styles.head}>
      <Avatar name={displayName} id={caller.id} size={52} isMuted={status === 'deactivated'} />
      <div className={styles.who}>
        <h2 className={styles.name}>{displayName}</h2>
        <p>
          {position !== null && <>{position} · </>}
          <span className={styles.quiet}>{place}</span>
        </p>
        {duties.length > 0 && (
          <ul className={styles.tags}>
            {duties.map(({ key, label, value }) => (
              <li key={key}>
                <Tag tone={dutyTone(key)} icon={<DutyIcon dutyKey={key} size={14} />}>
                  {isPlainYes(value) ? label : `${label}${language === 'fr' ? '\u00a0' : ''}: ${value}`}
                </Tag>
              </li>
            ))}
          </ul>
        )}
        <p className={styles.more}>
          {signedIn} · {t(`speaks.${call.language}`)}
        </p>
      </div>
      <ul className={styles.states}>
        {isBlocked && blockedUntil !== null && (
          <li>
            <Tag tone="amber" icon={<IconLock size={13} stroke={1.9} aria-hidden />}>
              {t('blocked', { time: formatTime(blockedUntil, language) })}
            </Tag>
          </li>
        )}
        {organization.status !== 'open' && (
          <li>
            <Tag tone="red">{t(`counters.${organization.status}`)}</Tag>
          </li>
        )}
        <li>
          <Tag tone={tones[status]} icon={<IconPointFilled size={13} aria-hidden />}>
            {t(`accounts.${status}`)}
          </Tag>
        </li>
      </ul>
    </header>
  )
}

/** A yes says no more than the name of the duty does. */
const isPlainYes = (value: string) => value === 'Oui' || value === 'Yes'

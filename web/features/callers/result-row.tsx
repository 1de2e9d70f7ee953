import { IconMapPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FoundCaller } from '../../../contract/caller-shapes.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Tag } from '../../ui/tag.tsx'
import { DutyIcons } from './duty-icons.tsx'
import { ExactName } from './exact-name.tsx'
import styles from './results.module.css'

type Props = { person: FoundCaller; isOpen: boolean; onChoose: () => void }

/** Somebody found: what tells them from their namesakes, the exact sign-in name, and their duties at a glance (C8). */
export function ResultRow({ person, isOpen, onChoose }: Props) {
  const { t } = useTranslation('callers')
  const { displayName, organization, position, signInName, status, duties } = person
  const place = organization.municipality ?? organization.name
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        data-result
        aria-current={isOpen ? 'true' : undefined}
        onClick={onChoose}
      >
        <Avatar name={displayName} id={person.id} size={36} isMuted={status === 'deactivated'} />
        <span className={styles.words}>
          <span className={styles.name}>
            {displayName}
            {status !== 'active' && (
              <Tag tone={status === 'invited' ? 'blue' : 'neutral'}>{t(`accounts.${status}`)}</Tag>
            )}
            {organization.status !== 'open' && <Tag tone="red">{t(`counters.${organization.status}`)}</Tag>}
          </span>
          <span className={styles.place}>
            <IconMapPin size={15} stroke={1.7} aria-hidden />
            <span>
              {place}
              {place !== organization.name && !organization.name.includes(place) && (
                <span className={styles.quiet}> · {organization.name}</span>
              )}
            </span>
          </span>
          {position !== null && <span className={classNames(styles.quiet, styles.position)}>{position}</span>}
          <span className={styles.signIn}>
            <ExactName name={signInName} />
            <DutyIcons duties={duties} />
          </span>
        </span>
      </button>
    </li>
  )
}

import { IconCheck, IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Group } from '../../../contract/group-shapes.ts'
import { Tag } from '../../ui/tag.tsx'
import styles from './rights-list.module.css'

type Permissions = Group['permissions']
type Props = { held: Permissions; next: Permissions; hasGroup: boolean }
const keyOf = (permission: Permissions[number]) => `${permission.application} ${permission.permission}`

/** The rights that a group gives, in words; those that the edit adds or removes are marked. */
export function RightsList({ held, next, hasGroup }: Props) {
  const { t } = useTranslation('user')
  const heldKeys = new Set(held.map(keyOf))
  const nextKeys = new Set(next.map(keyOf))
  const lost = held.filter((permission) => !nextKeys.has(keyOf(permission)))
  if (next.length + lost.length === 0) {
    return <p className={styles.none}>{t(hasGroup ? 'rights.none' : 'rights.noGroupRights')}</p>
  }
  const icon = { size: 15, stroke: 1.9 }
  return (
    <section className={styles.box} aria-label={t('rights.given')}>
      <h3 className={styles.title}>{t('rights.given')}</h3>
      <ul>
        {next.map((permission) => {
          const isGained = !heldKeys.has(keyOf(permission))
          return (
            <li key={keyOf(permission)} className={styles.right} data-state={isGained ? 'gained' : 'held'}>
              {isGained ? <IconPlus {...icon} /> : <IconCheck {...icon} />}
              <span>{permission.label}</span>
              {isGained && <Tag tone="pine">{t('rights.gained')}</Tag>}
            </li>
          )
        })}
        {lost.map((permission) => (
          <li key={keyOf(permission)} className={styles.right} data-state="lost">
            <IconMinus {...icon} />
            <span>{permission.label}</span>
            <Tag tone="red">{t('rights.lost')}</Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}

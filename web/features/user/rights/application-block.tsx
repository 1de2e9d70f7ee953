import { IconChevronDown, IconChevronRight, IconHourglass, IconLock } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApplicationPicture } from '../../../ui/application-picture.tsx'
import type { ApplicationRights } from './effective-lines.ts'
import styles from './effective-rights.module.css'

type Props = { rights: ApplicationRights; isOpenAtFirst: boolean; children: ReactNode }

/** One application: its name, how much of it the person has, and the lines behind; open where something changes. */
export function ApplicationBlock({ rights, isOpenAtFirst, children }: Props) {
  const { t } = useTranslation('userRights')
  const { application, lines } = rights
  const id = useId()
  const [choice, setChoice] = useState<boolean | null>(null)
  const pending = lines.filter((line) => line.pending !== null).length
  const isOpen = choice ?? (isOpenAtFirst || lines.some(({ change }) => change !== null) || pending > 0)
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <li className={styles.application}>
      <button
        type="button"
        className={styles.bar}
        data-open={isOpen}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setChoice(!isOpen)}
      >
        <ApplicationPicture icon={application.icon} color={application.color} size={22} />
        <span className={styles.name}>{application.name}</span>
        <span className={styles.count} data-asked={pending > 0}>
          {pending > 0 && <IconHourglass size={13} stroke={1.9} aria-hidden />}
          {rights.managedIn !== null && <IconLock size={13} stroke={1.9} aria-hidden />}
          {wordsOf(t, rights)}
          {pending > 0 && `, ${t('effective.pending', { count: pending })}`}
        </span>
        <Chevron size={16} stroke={1.7} aria-hidden />
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </li>
  )
}

type Translate = ReturnType<typeof useTranslation<'userRights'>>['t']

function wordsOf(t: Translate, { countBefore, countAfter, managedIn }: ApplicationRights): string {
  const now = countBefore === 0 ? t('effective.nothing') : t('effective.count', { count: countBefore })
  if (countBefore !== countAfter) return t('effective.after', { now, next: countAfter })
  if (managedIn === null) return now
  const place = managedIn.name
  return `${now}, ${place === '' ? t('effective.elsewhereUnknown') : t('effective.elsewhere', { place })}`
}

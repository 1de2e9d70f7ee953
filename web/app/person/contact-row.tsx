import { IconAddressBook } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './contact-row.module.css'

type Props = { isEmpty?: boolean; children: ReactNode; end?: ReactNode }

/** The line above the personal fields about the contact card; dashed while there is none. */
export function ContactRow({ isEmpty = false, children, end }: Props) {
  return (
    <div className={styles.row} data-empty={isEmpty}>
      <IconAddressBook size={16} stroke={1.7} aria-hidden />
      <div className={styles.words}>{children}</div>
      {end}
    </div>
  )
}

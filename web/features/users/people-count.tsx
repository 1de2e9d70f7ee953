import { useTranslation } from 'react-i18next'
import type { UserPage } from '../../../contract/user-shapes.ts'
import { formatNumber } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { useTotal } from './use-users.ts'
import styles from './users-screen.module.css'
import type { UsersSearch } from './users-search.ts'

type Counted = Pick<UserPage, 'count' | 'countIsCapped'>

/** "42 personnes", or "38 sur 42 personnes" when the list shows fewer; told when it changes. */
export function PeopleCount({ search, page }: { search: UsersSearch; page: Counted | undefined }) {
  const { t } = useTranslation('users')
  const language = useLanguage()
  const total = useTotal(search)
  const numberOf = ({ count, countIsCapped }: Counted) => {
    const number = formatNumber(count, language)
    return countIsCapped ? t('moreThan', { number }) : number
  }
  const all = total ?? page
  let words = ''
  if (page !== undefined && all !== undefined) {
    const everybody = t('people', { count: all.count, number: numberOf(all) })
    words = total === undefined ? everybody : t('someOf', { some: numberOf(page), everybody })
  }
  return (
    <p className={styles.count} role="status">
      {words}
    </p>
  )
}

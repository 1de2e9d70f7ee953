import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AccessFilter } from './access-filter.tsx'
import { EndsFilter } from './ends-filter.tsx'
import { FilterChoices } from './filter-choices.tsx'
import styles from './filter-panel.module.css'
import { FocusedButton } from './focused-button.tsx'
import { PermissionFilter } from './permission-filter.tsx'
import { type FilterKind, isInForce, type UsersSearch } from './users-search.ts'

type Props = { search: UsersSearch; onChange: (search: UsersSearch) => void }

const sections = [
  { id: 'rights', kinds: ['permission', 'application', 'access', 'group', 'ends'] },
  { id: 'account', kinds: ['status', 'type', 'company', 'tag', 'duty'] },
] as const satisfies readonly { id: string; kinds: readonly FilterKind[] }[]

/** Everything the list can be filtered by: first what about, then which; each tick shows at once behind it. */
export function FilterPanel({ search, onChange }: Props) {
  const { t } = useTranslation('users')
  const [kind, setKind] = useState<FilterKind | null>(null)
  const [last, setLast] = useState<FilterKind | null>(null)
  if (kind === null) return <Kinds search={search} last={last} onChoose={setKind} />
  const goBack = () => {
    setLast(kind)
    setKind(null)
  }
  return (
    <div className={styles.panel}>
      <FocusedButton className={styles.back} onPress={goBack}>
        <IconChevronLeft size={16} stroke={1.7} aria-hidden />
        {t(`filters.${kind}`)}
      </FocusedButton>
      <div className={styles.content}>
        <Content kind={kind} search={search} onChange={onChange} />
      </div>
    </div>
  )
}

function Content({ kind, search, onChange }: Props & { kind: FilterKind }) {
  if (kind === 'access') return <AccessFilter search={search} onChange={onChange} />
  if (kind === 'ends') return <EndsFilter search={search} onChange={onChange} />
  if (kind === 'permission') return <PermissionFilter search={search} onChange={onChange} />
  return <FilterChoices kind={kind} search={search} onChange={onChange} />
}

type KindsProps = {
  search: UsersSearch
  /** The one whose values were just left: the focus goes back to it. */
  last: FilterKind | null
  onChoose: (kind: FilterKind) => void
}

function Kinds({ search, last, onChoose }: KindsProps) {
  const { t } = useTranslation('users')
  return (
    <div className={styles.panel}>
      {sections.map(({ id, kinds }) => (
        <fieldset key={id} className={styles.section}>
          <legend className={styles.legend}>{t(`filters.sections.${id}`)}</legend>
          {kinds.map((kind) => (
            <FocusedButton key={kind} className={styles.kind} isFocused={kind === last} onPress={() => onChoose(kind)}>
              {t(`filters.${kind}`)}
              {isInForce(search, kind) && <span className={styles.inForce}>{t('filters.inForce')}</span>}
              <IconChevronRight size={15} stroke={1.7} aria-hidden />
            </FocusedButton>
          ))}
        </fieldset>
      ))}
    </div>
  )
}

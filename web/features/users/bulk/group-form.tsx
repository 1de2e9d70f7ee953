import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGroupChoices } from '../../../app/group-queries.ts'
import { matches } from '../../../app/match-words.ts'
import { useGroupChoice } from '../../../app/rights/use-group-choice.ts'
import { SearchSelect } from '../../../ui/search-select.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import styles from './bulk-edit-dialog.module.css'
import { addToGroup, removeFromGroup, setMainGroup } from './bulk-edits.ts'
import type { FormProps } from './form-props.ts'

const edits = { add: addToGroup, remove: removeFromGroup, main: setMainGroup }
type Way = keyof typeof edits

/** B11: another group besides the main one, one group less, or another main group. */
export function GroupForm({ onChange }: FormProps) {
  const { t } = useTranslation('bulk')
  const { groups, isSearched, search } = useGroupChoices()
  const choice = useGroupChoice(t('groups.beyond'))
  const [typed, setTyped] = useState('')
  const [way, setWay] = useState<Way>('add')
  const [group, setGroup] = useState<{ id: string; label: string } | null>(null)
  const found = isSearched ? groups : groups.filter(({ name }) => matches(name, typed))
  const items = found.map((group) => {
    const { isDisabled, description } = choice(group)
    // Leaving a group is free; entering one gives what it gives.
    const isFree = way === 'remove' || group.mayGive
    return { id: group.id, label: group.name, ...(!isFree && { description, isDisabled }) }
  })
  return (
    <div className={styles.form}>
      <Segmented
        label={t('what')}
        items={(['add', 'remove', 'main'] as const).map((id) => ({ id, label: t(`groups.${id}`) }))}
        value={way}
        onChange={(wanted) => {
          setWay(wanted)
          onChange(group && edits[wanted](group.id))
        }}
      />
      <SearchSelect
        label={t('groups.group')}
        items={items}
        value={group}
        placeholder={t('groups.choose')}
        onSearch={(text) => {
          setTyped(text)
          search(text)
        }}
        onChange={(chosen) => {
          setGroup(chosen)
          onChange(edits[way](chosen.id))
        }}
      />
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { type GroupChoices, useGroupChoices } from '../../../app/group-queries.ts'
import { useGroupChoice } from '../../../app/rights/use-group-choice.ts'
import { SearchSelect } from '../../../ui/search-select.tsx'
import { Select } from '../../../ui/select.tsx'
import type { UserEditor } from '../use-user-editor.ts'
import { DatesButton } from './dates-button.tsx'
import styles from './groups.module.css'

type Props = { editor: UserEditor; problems: Record<string, string> }

/** The group of somebody's trade (B11), with the days on which it begins and ends. */
export function PrimaryGroupField({ editor, problems }: Props) {
  const { t } = useTranslation('userRights')
  const { base, draft, edit } = editor
  const choices = useGroupChoices()
  const known = [...choices.groups, ...(base.primaryGroup === null ? [] : [base.primaryGroup])]
  const chosen = known.find(({ id }) => id === draft.primaryGroup)
  // The days of the group before are not those of the next one.
  const choose = (id: string) => {
    const isBack = id === base.primaryGroup?.id
    edit({
      primaryGroup: id,
      primaryGroupFrom: isBack ? base.primaryGroupFrom : null,
      primaryGroupUntil: isBack ? base.primaryGroupUntil : null,
    })
  }
  return (
    <div className={styles.primary} data-field="primaryGroup">
      <div className={styles.choice}>
        <GroupField
          choices={choices}
          chosen={chosen}
          error={problems.primaryGroup ?? problems.primaryGroupUntil ?? problems.primaryGroupFrom}
          onChange={choose}
        />
      </div>
      {chosen !== undefined && (
        <DatesButton
          name={t('primaryGroup')}
          dates={{ from: draft.primaryGroupFrom, until: draft.primaryGroupUntil }}
          onChange={({ from, until }) => edit({ primaryGroupFrom: from, primaryGroupUntil: until })}
        />
      )}
    </div>
  )
}

type FieldProps = {
  choices: GroupChoices
  chosen: { id: string; name: string } | undefined
  error: string | undefined
  onChange: (id: string) => void
}

function GroupField({ choices: { groups, isSearched, search }, chosen, error, onChange }: FieldProps) {
  const { t } = useTranslation('userRights')
  const choice = useGroupChoice(t('beyondYours'))
  const words = { label: t('primaryGroup'), placeholder: t('chooseGroup'), error }
  const items = groups.map((group) => ({
    id: group.id,
    label: group.name,
    ...choice(group),
  }))
  if (!isSearched) return <Select {...words} items={items} value={chosen?.id ?? null} onChange={onChange} />
  const value = chosen === undefined ? null : { id: chosen.id, label: chosen.name }
  return <SearchSelect {...words} items={items} value={value} onSearch={search} onChange={({ id }) => onChange(id)} />
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Named } from '../../../../contract/basic-shapes.ts'
import { useGroupChoices } from '../../../app/group-queries.ts'
import { useGroupChoice } from '../../../app/rights/use-group-choice.ts'
import { MultiSelect } from '../../../ui/multi-select.tsx'
import type { DraftGroup } from '../user-draft.ts'
import { DatesButton } from './dates-button.tsx'

type Props = {
  /** Those of the account as it is saved, with their names. */
  saved: readonly Named[]
  values: readonly DraftGroup[]
  /** The main group, which is not offered a second time. */
  primaryGroup: string | null
  onChange: (groups: DraftGroup[]) => void
  error: string | undefined
}

/** B11: the groups besides the main one, each as a word with its dates and a cross. */
export function SecondaryGroupsField({ saved, values, primaryGroup, onChange, error }: Props) {
  const { t } = useTranslation('userRights')
  const { groups, search } = useGroupChoices()
  const choice = useGroupChoice(t('beyondYours'))
  // What was chosen while searching is no longer among what is found later.
  const [seen, setSeen] = useState<readonly Named[]>([])
  const isChosen = ({ id }: Named) => values.some((value) => value.id === id)
  const isSaved = ({ id }: Named) => saved.some((group) => group.id === id)
  const offered = groups.filter(({ id }) => id !== primaryGroup)
  const unlisted = [...saved, ...seen].filter(
    (group, index, all) =>
      !offered.some(({ id }) => id === group.id) && all.findIndex(({ id }) => id === group.id) === index,
  )
  const items = [
    ...offered.map((group) => {
      const { isDisabled, description } = choice(group)
      return {
        id: group.id,
        label: group.name,
        isNew: !isSaved(group),
        // What is held already may always be taken away.
        isDisabled: isDisabled && !isChosen(group),
        ...(!group.mayGive && description !== undefined && { description }),
      }
    }),
    ...unlisted.map((group) => ({ id: group.id, label: group.name, isNew: !isSaved(group) })),
  ]
  const choose = (ids: string[]) => {
    setSeen([...seen, ...groups.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }))])
    onChange(ids.map((id) => values.find((value) => value.id === id) ?? { id, from: null, until: null }))
  }
  return (
    <div data-field="secondaryGroups">
      <MultiSelect
        label={t('secondaryGroups')}
        items={items}
        values={values.map(({ id }) => id)}
        onChange={choose}
        onSearch={search}
        isOptional
        error={error}
        tokenEnd={({ id, label }) => {
          const group = values.find((value) => value.id === id)
          return group === undefined ? null : (
            <DatesButton
              name={label}
              dates={group}
              onChange={(dates) => onChange(values.map((value) => (value.id === id ? { id, ...dates } : value)))}
            />
          )
        }}
      />
    </div>
  )
}

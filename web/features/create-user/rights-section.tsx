import { useTranslation } from 'react-i18next'
import { useGroupChoices } from '../../app/group-queries.ts'
import { useGroupChoice } from '../../app/rights/use-group-choice.ts'
import { useRightsCatalogue } from '../../app/rights/use-rights-catalogue.ts'
import { SearchSelect } from '../../ui/search-select.tsx'
import { Select } from '../../ui/select.tsx'
import { GivenRights } from './given-rights.tsx'
import type { SectionProps } from './section-props.ts'
import { WishedRights } from './wished-rights.tsx'

/** The primary group, and what it gives in each application, in words. */
export function RightsSection({ draft, set, problems, isAsked }: SectionProps) {
  const { t } = useTranslation('createUser')
  const { groups, isSearched, search } = useGroupChoices()
  const { applications } = useRightsCatalogue()
  const choice = useGroupChoice(t('beyondYours'))
  const chosen = groups.find((group) => group.id === draft.primaryGroup)
  const others = groups.filter(({ id }) => draft.secondaryGroups.includes(id))
  const words = {
    label: t('primaryGroup'),
    placeholder: t('chooseGroup'),
    error: problems.primaryGroup,
    isOptional: isAsked,
  }
  const items = groups.map((group) => ({
    id: group.id,
    label: group.name,
    ...choice(group),
  }))
  const choose = (id: string) => set('primaryGroup', id)
  return (
    <>
      <div data-field="primaryGroup">
        {isSearched ? (
          <SearchSelect
            {...words}
            items={items}
            value={chosen === undefined ? null : { id: chosen.id, label: chosen.name }}
            onSearch={search}
            onChange={({ id }) => choose(id)}
          />
        ) : (
          <Select {...words} items={items} value={draft.primaryGroup} onChange={choose} />
        )}
      </div>
      {chosen !== undefined && !isAsked && <GivenRights groups={[chosen, ...others]} applications={applications} />}
      {isAsked && <WishedRights draft={draft} onChange={(permissions) => set('permissions', permissions)} />}
    </>
  )
}

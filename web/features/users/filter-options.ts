import { useTranslation } from 'react-i18next'
import { useCompanies } from '../../app/company-queries.ts'
import { useDuties } from '../../app/duty-queries.ts'
import { useTags } from '../../app/group-queries.ts'
import { useRightsCatalogue } from '../../app/rights/use-rights-catalogue.ts'
import { useLanguage } from '../../app/use-language.ts'
import { useGroupsById, useGroupsToChoose } from './use-group-options.ts'
import { type ListKind, statuses, types } from './users-search.ts'

/** `section` is the heading under which the option stands, where there are several. */
export type FilterOption = { id: string; label: string; section?: string }

const named = (items: readonly { id: string; name: string }[]): FilterOption[] =>
  items.map(({ id, name }) => ({ id, label: name }))

function useStatusOptions(): FilterOption[] {
  const { t } = useTranslation('users')
  return statuses.map((id) => ({ id, label: t(`statuses.${id}`) }))
}

function useTypeOptions(): FilterOption[] {
  const { t } = useTranslation('users')
  return types.map((id) => ({ id, label: t(`types.${id}`) }))
}

const useApplicationOptions = (): FilterOption[] =>
  useRightsCatalogue().applications.map(({ key, name }) => ({ id: key, label: name }))

function usePermissionOptions(): FilterOption[] {
  const { applications } = useRightsCatalogue()
  return applications.flatMap(({ key, name, permissions }) =>
    permissions.map((permission) => ({ id: `${key}:${permission.key}`, label: permission.name, section: name })),
  )
}

function useDutyOptions(): FilterOption[] {
  const language = useLanguage()
  return useDuties().flatMap(({ application, applicationName, key, kind, label, options }) => {
    const id = `${application ?? ''}:${key}`
    const section = applicationName ?? undefined
    if (kind === 'yesNo') return [{ id, label: label[language], section }]
    // What is typed freely is no list to choose from.
    if (kind !== 'choice') return []
    return options.map((option) => ({
      id: `${id}=${option.key}`,
      label: `${label[language]}\u00a0: ${option.label[language]}`,
      section,
    }))
  })
}

const wholeLists = {
  status: useStatusOptions,
  type: useTypeOptions,
  company: () => named(useCompanies()),
  tag: () => named(useTags().tags),
  duty: useDutyOptions,
  application: useApplicationOptions,
  permission: usePermissionOptions,
}

/** What the list can be filtered by, in words; each a hook that reads only what its own filter needs. */
export const optionHooks: Record<ListKind, (typed: string) => FilterOption[]> = {
  ...wholeLists,
  group: (typed) => named(useGroupsToChoose(typed)),
}

/** The same for the values in force, which must have a name wherever they stand. */
export const namingHooks: Record<ListKind, (ids: readonly string[]) => FilterOption[]> = {
  ...wholeLists,
  group: (ids) => named(useGroupsById(ids)),
}

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useGroups, useTags } from '../../app/group-queries.ts'
import { type FilterKind, filterKinds, statuses, types, type UsersSearch } from './users-search.ts'

export type FilterOption = { id: string; label: string }
export type FilterGroup = { kind: FilterKind; name: string; options: FilterOption[] }

/** Returns what the list can be filtered by, in words; groups and tags without any are left out. */
export function useFilterGroups(): FilterGroup[] {
  const { t } = useTranslation('users')
  const groups = useGroups()
  const { tags } = useTags()
  return useMemo(() => {
    const named = (items: readonly { id: string; name: string }[]) => items.map(({ id, name }) => ({ id, label: name }))
    const options: Record<FilterKind, FilterOption[]> = {
      status: statuses.map((id) => ({ id, label: t(`statuses.${id}`) })),
      type: types.map((id) => ({ id, label: t(`types.${id}`) })),
      group: named(groups),
      tag: named(tags),
    }
    return filterKinds
      .map((kind) => ({ kind, name: t(`filters.${kind}`), options: options[kind] }))
      .filter((group) => group.options.length > 0)
  }, [t, groups, tags])
}

/** Returns `search` with the option `id` of a filter switched on or off. Pure. */
export function withOption(search: UsersSearch, kind: FilterKind, id: string, isOn: boolean): UsersSearch {
  const others = (search[kind] ?? []).filter((value) => value !== id)
  return { ...search, [kind]: isOn ? [...others, id] : others.length === 0 ? undefined : others }
}

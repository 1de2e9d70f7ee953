import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { useCompanies } from '../../app/company-queries.ts'
import { useDuties } from '../../app/duty-queries.ts'
import { useGroups, useTags } from '../../app/group-queries.ts'
import { useLanguage } from '../../app/use-language.ts'
import { useDateWords } from './rights/use-date-words.ts'
import type { DraftField, UserDraft } from './user-draft.ts'

/** Returns the name of a field of the form. */
export function useFieldLabel(): (field: DraftField) => string {
  const { t } = useTranslation(['user', 'person', 'userRights'])
  return (field) => {
    switch (field) {
      case 'signInName':
        return t('security.signInName')
      case 'secondFactor':
        return t('secondFactor.label')
      case 'contact':
        return t('person:card.title')
      case 'duties':
        return t('person:duties.title')
      case 'primaryGroup':
      case 'secondaryGroups':
        return t(`userRights:${field}`)
      case 'primaryGroupFrom':
        return `${t('userRights:primaryGroup')}, ${t('userRights:dates.from')}`
      case 'primaryGroupUntil':
        return `${t('userRights:primaryGroup')}, ${t('userRights:dates.until')}`
      case 'permissions':
        return t('userRights:title')
      case 'mainCompany':
        return t('userRights:companies.main')
      case 'companies':
        return t('userRights:companies.title')
      case 'allCompaniesLevel':
        return t('userRights:companies.all')
      case 'managedGroups':
        return t('userRights:managed.title')
      default:
        return t(`person:${field}`)
    }
  }
}

/** Takes the account as somebody else saved it; returns what a field of a draft says, in words. */
export function useFieldWords(theirs: User): (field: DraftField, draft: UserDraft) => string {
  const { t } = useTranslation(['user', 'person', 'userRights'])
  const nameOf = useNames(theirs)
  const dateWords = useDateWords()
  const listed = (words: readonly string[]) => words.filter((word) => word !== '').join(', ') || t('nobody')
  return (field, draft) => {
    switch (field) {
      case 'language':
        return t(`person:languages.${draft.language}`)
      case 'type':
        return t(`person:types.${draft.type}`)
      case 'neverSignsIn':
        return t(draft.neverSignsIn ? 'person:duties.yes' : 'person:duties.no')
      case 'secondFactor':
        return t(`secondFactor.choices.${draft.secondFactor ?? 'inherited'}`)
      case 'tags':
        return listed(draft.tags.map(nameOf))
      case 'duties':
        return listed(draft.duties.map(nameOf.duty))
      case 'primaryGroupFrom':
        return dateWords({ from: draft.primaryGroupFrom, until: null }) || t('merge.empty')
      case 'primaryGroupUntil':
        return dateWords({ from: null, until: draft.primaryGroupUntil }) || t('merge.empty')
      case 'secondaryGroups':
        return listed(draft.secondaryGroups.map((group) => `${nameOf(group.id)} ${dateWords(group)}`.trim()))
      case 'companies':
        return listed(
          draft.companies.map(({ id, level }) => `${nameOf(id)} (${t(`userRights:companies.levels.${level}`)})`),
        )
      case 'allCompaniesLevel':
        return t(`userRights:companies.levels.${draft.allCompaniesLevel ?? 'none'}`)
      case 'managedGroups':
        return draft.managedGroups === null
          ? t('userRights:managed.everybody')
          : listed(draft.managedGroups.map(nameOf))
      case 'permissions':
        return String(draft.permissions.add.length + draft.permissions.remove.length)
      case 'primaryGroup':
      case 'mainCompany':
      case 'contact':
        return nameOf(draft[field] ?? '') || t('merge.empty')
      default:
        return draft[field] || t('merge.empty')
    }
  }
}

function useNames(theirs: User) {
  const language = useLanguage()
  const groups = useGroups()
  const { tags } = useTags()
  const companies = useCompanies()
  const duties = useDuties()
  const named = [
    ...groups,
    ...tags,
    ...companies,
    ...theirs.tags,
    ...theirs.secondaryGroups,
    ...theirs.companies,
    ...(theirs.managedGroups ?? []),
    ...[theirs.primaryGroup, theirs.contact].filter((item) => item !== null),
  ]
  const nameOf = (id: string) => named.find((item) => item.id === id)?.name ?? ''
  const duty = ({ application, key, value }: UserDraft['duties'][number]) => {
    const declared = duties.find((other) => other.application === application && other.key === key)
    const option = declared?.options.find((other) => other.key === value)?.label[language]
    const words = declared?.label[language] ?? key
    return value === true ? words : `${words} : ${option ?? (value === false ? '–' : value)}`
  }
  return Object.assign(nameOf, { duty })
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TicketRule } from '../../../contract/desk-shapes.ts'
import { suiteQuery } from '../../app/suite.ts'
import { useLanguage } from '../../app/use-language.ts'
import { speaksOfRights } from './rule-draft.ts'

/** Returns a function that says in a sentence what a rule approves alone. */
export function useRuleSentence(): (
  rule: Omit<TicketRule, 'id' | 'name' | 'approvedCount' | 'createdAt' | 'version'>,
) => string {
  const { t } = useTranslation('ticketRules')
  const language = useLanguage()
  const { data } = useQuery(suiteQuery)
  const nameOf = (right: string): string => {
    const [application, permission] = right.split(':')
    const declared = data?.items.find(({ key }) => key === application)
    const known = declared?.permissions.find(({ key }) => key === permission)
    return declared === undefined || known === undefined
      ? right
      : `${declared.name[language]} – ${known.name[language]}`
  }
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return ({ kinds, permissions, groups, organizations, ownDomainOnly }) => {
    const what = list.format(kinds.map((kind) => t(`sentence.${kind}`)))
    const rights =
      permissions.length === 0
        ? t('sentence.noRight')
        : permissions.length > 3
          ? t('sentence.rights', { count: permissions.length })
          : t('sentence.only', { rights: list.format(permissions.map(nameOf)) })
    const parts = [
      organizations === null
        ? t('sentence.everyCustomer', { what })
        : t('sentence.customers', { what, count: organizations.length }),
      ...(speaksOfRights({ kinds }) ? [rights, t(groups ? 'sentence.groups' : 'sentence.noGroup')] : []),
      ...(ownDomainOnly ? [t('sentence.ownDomain')] : []),
    ]
    return parts.join(' ')
  }
}

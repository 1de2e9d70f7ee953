import { useTranslation } from 'react-i18next'
import type { User } from '../../../../contract/user-shapes.ts'
import { Facts } from '../facts.tsx'
import { useDateWords } from './use-date-words.ts'

/** The groups and companies of an account that the person looking may not edit. */
export function RightsFacts({ user }: { user: User }) {
  const { t } = useTranslation('userRights')
  const dateWords = useDateWords()
  const named = (name: string, dates: { from: string | null; until: string | null }) => {
    const words = dateWords(dates)
    return words === '' ? name : `${name} (${words})`
  }
  const { primaryGroup, primaryGroupFrom: from, primaryGroupUntil: until, allCompaniesLevel } = user
  const levels = user.companies.map(({ name, level }) => `${name} (${t(`companies.levels.${level}`)})`)
  const onAll =
    allCompaniesLevel === null ? [] : [`${t('companies.all')} (${t(`companies.levels.${allCompaniesLevel}`)})`]
  const companies = [...levels, ...onAll].join(', ')
  const facts = [
    {
      label: t('primaryGroup'),
      value: primaryGroup === null ? t('noGroup') : named(primaryGroup.name, { from, until }),
    },
    {
      label: t('secondaryGroups'),
      value: user.secondaryGroups.map((group) => named(group.name, group)).join(', '),
    },
    ...(companies === '' ? [] : [{ label: t('companies.title'), value: companies }]),
  ]
  return <Facts facts={facts} />
}

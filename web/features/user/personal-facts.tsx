import { IconId } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { Card } from '../../ui/card.tsx'
import { Facts } from './facts.tsx'

/** The personal information of an account that the person looking may not edit. */
export function PersonalFacts({ user }: { user: User }) {
  const { t } = useTranslation(['user', 'person', 'userRights'])
  const facts = [
    ...(user.contact === null ? [] : [{ label: t('person:card.title'), value: user.contact.name }]),
    { label: t('person:firstName'), value: user.firstName },
    { label: t('person:lastName'), value: user.lastName },
    { label: t('person:email'), value: user.email },
    { label: t('person:mobile'), value: user.mobile },
    { label: t('person:phone'), value: user.phone },
    { label: t('person:position'), value: user.position },
    { label: t('person:language'), value: t(`person:languages.${user.language}`) },
    { label: t('userRights:companies.main'), value: user.companies.find(({ isMain }) => isMain)?.name },
    { label: t('person:type'), value: t(`person:types.${user.type}`) },
    ...(user.neverSignsIn ? [{ label: t('person:neverSignsIn'), value: t('person:duties.yes') }] : []),
    { label: t('person:tags'), value: user.tags.map((tag) => tag.name).join(', ') },
  ]
  return (
    <Card title={t('personal.title')} icon={<IconId size={18} stroke={1.7} />}>
      <Facts facts={facts} />
    </Card>
  )
}

import {
  IconAdjustmentsHorizontal,
  IconMail,
  IconMessageQuestion,
  IconSettings,
  IconUserPlus,
} from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { matches } from '../../app/match-words.ts'
import { navigationOf } from '../../app/navigation.ts'
import { holds, useSession } from '../../app/session.ts'
import { settingsPlacesOf } from '../../app/settings-places.ts'
import { withTexts } from '../../app/with-texts.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { type Command, CommandDialog } from '../../ui/command-dialog.tsx'
import { useFoundPeople } from './find-people.ts'

const AskQuestion = lazy(() =>
  withTexts(
    import('../../app/requests/ask-question.tsx').then(({ AskQuestion: part }) => ({ default: part })),
    'requests',
  ),
)

/** The one entry that is no address. */
const question = 'ask-question'
const iconLook = { size: 18, stroke: 1.7, 'aria-hidden': true } as const

function useScreens(): Command[] {
  const { t } = useTranslation('app')
  const { t: tPalette } = useTranslation('palette')
  const session = useSession()
  const screens: Command[] = navigationOf(session).map(({ to, title, icon: Icon }) => ({
    id: to,
    label: t(title),
    icon: <Icon {...iconLook} />,
  }))
  // The first part of the settings is where their own entry leads.
  for (const { to, title } of settingsPlacesOf(session)) {
    if (screens.some(({ id }) => id === to)) continue
    screens.push({ id: to, label: t(title), icon: <IconSettings {...iconLook} /> })
  }
  if (holds(session, 'settings.manage')) {
    screens.push({ id: '/settings/mail/messages', label: t('mailMessages'), icon: <IconMail {...iconLook} /> })
  }
  if (holds(session, 'users.manage')) {
    screens.push({ id: '/users/new', label: tPalette('newUser'), icon: <IconUserPlus {...iconLook} /> })
  }
  if (session.organization.kind === 'customer' && holds(session, 'users.view')) {
    const label = tPalette('ask', { provider: session.organization.providerName })
    screens.push({ id: question, label, icon: <IconMessageQuestion {...iconLook} /> })
  }
  screens.push({ id: '/preferences', label: t('preferences'), icon: <IconAdjustmentsHorizontal {...iconLook} /> })
  return screens
}

/** Ctrl K: any screen, any person, from anywhere, and a question to the vendor. The ids of its entries are addresses. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('palette')
  const router = useRouter()
  const [search, setSearch] = useState('')
  const [isAsking, setAsking] = useState(false)
  const screens = useScreens().filter(({ label }) => matches(label, search))
  const { people, isSearching } = useFoundPeople(search)
  const sections = [
    { id: 'screens', label: t('screens'), items: screens },
    {
      id: 'people',
      label: t('people'),
      items: people.map(({ id, displayName, signInName }) => ({
        id: `/users/${id}`,
        label: displayName,
        description: signInName,
        icon: <Avatar name={displayName} id={id} size={24} />,
      })),
    },
  ].filter(({ items }) => items.length > 0)
  const isNothing = sections.length === 0 && !isSearching
  const hint = search.trim().length < 2 ? t('hint') : isNothing ? t('nothing', { search }) : undefined
  if (isAsking) {
    return (
      <Suspense>
        <AskQuestion onClose={onClose} />
      </Suspense>
    )
  }
  return (
    <CommandDialog
      label={t('label')}
      placeholder={t('placeholder')}
      search={search}
      onSearch={setSearch}
      sections={sections}
      hint={hint}
      onClose={onClose}
      onAction={(address) => {
        if (address === question) return setAsking(true)
        onClose()
        router.history.push(address)
      }}
    />
  )
}

import { IconKey, IconPlugConnected, IconUsersGroup, IconWorld } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import type { PartProps } from './part-props.ts'
import classes from './server-card.module.css'

const icon = { size: 18, stroke: 1.7, 'aria-hidden': true } as const
const ways = [
  { id: 'own', icon: <IconKey {...icon} /> },
  { id: 'oauth', icon: <IconPlugConnected {...icon} /> },
  { id: 'shared', icon: <IconUsersGroup {...icon} /> },
  { id: 'none', icon: <IconWorld {...icon} /> },
] as const
const names = ['email', 'signInName'] as const

/** How people sign in at the mail server, and under which name. */
export function SignInPart({ editor: { draft, edit }, wordsOf }: PartProps) {
  const { t } = useTranslation('mailSettings')
  const { error, warning } = wordsOf('authentication')
  const isEachTheirOwn = draft.authentication === 'own' || draft.authentication === 'oauth'
  const advice =
    draft.authentication === 'own' && (draft.preset === 'microsoft' || draft.preset === 'google') ? draft.preset : null
  return (
    <>
      <RadioCards
        label={t('signIn.title')}
        isLabelShown
        items={ways.map((way) => ({
          ...way,
          label: t(`signIn.ways.${way.id}.label`),
          description: t(`signIn.ways.${way.id}.meaning`),
        }))}
        value={draft.authentication}
        onChange={(authentication) => edit({ authentication })}
      />
      {error !== undefined && <Notice tone="red">{error}</Notice>}
      {warning !== undefined && <Notice tone="amber">{warning}</Notice>}
      {advice !== null && <Notice tone="amber">{t(`signIn.advice.${advice}`)}</Notice>}
      {isEachTheirOwn && (
        <div className={classes.pair}>
          <Segmented
            label={t('signIn.nameFrom')}
            items={names.map((id) => ({ id, label: t(`signIn.names.${id}`) }))}
            value={draft.userNameFrom}
            onChange={(userNameFrom) => edit({ userNameFrom })}
          />
          <p className={classes.beside}>{t('signIn.nameFromHint')}</p>
        </div>
      )}
    </>
  )
}

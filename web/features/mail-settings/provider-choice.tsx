import {
  IconAdjustmentsHorizontal,
  IconBrandGoogle,
  IconBrandWindows,
  IconCloud,
  IconServer2,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MailPreset } from '../../../contract/mail-shapes.ts'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { presetEdits } from './coupled-edits.ts'
import type { PartProps } from './part-props.ts'
import classes from './server-card.module.css'

const icon = { size: 20, stroke: 1.7, 'aria-hidden': true } as const
const tiles = [
  { id: 'microsoft', icon: <IconBrandWindows {...icon} /> },
  { id: 'google', icon: <IconBrandGoogle {...icon} /> },
  { id: 'ovh', icon: <IconServer2 {...icon} /> },
  { id: 'infomaniak', icon: <IconCloud {...icon} /> },
  { id: 'other', icon: <IconAdjustmentsHorizontal {...icon} /> },
] as const satisfies { id: MailPreset; icon: unknown }[]

/** The usual providers: choosing one fills in its server. */
export function ProviderChoice({ editor: { base, draft, edit } }: PartProps) {
  const { t } = useTranslation('mailSettings')
  // The short name where there is one: a card is narrow.
  const nameOf = (preset: MailPreset) =>
    preset === 'google' ? t('oauth.providers.google') : base.presets.find(({ key }) => key === preset)?.name
  return (
    <div className={classes.providers}>
      <RadioCards<MailPreset>
        label={t('server.provider')}
        items={tiles.flatMap((tile) => {
          const label = tile.id === 'other' ? t('server.other') : nameOf(tile.id)
          return label === undefined ? [] : [{ ...tile, label }]
        })}
        value={draft.preset}
        onChange={(preset) => edit(presetEdits(preset, base, draft))}
      />
    </div>
  )
}

/** The providers that have no card of their own. */
export function moreProviders({ editor: { base } }: Pick<PartProps, 'editor'>): { id: MailPreset; label: string }[] {
  const shown: readonly MailPreset[] = tiles.map(({ id }) => id)
  return base.presets.filter(({ key }) => !shown.includes(key)).map(({ key, name }) => ({ id: key, label: name }))
}

import { IconPalette } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/text-field.tsx'
import body from './card-body.module.css'
import type { CardProps } from './card-props.ts'
import { colorFrom, isColor, letterColors, suiteColor } from './letter-colors.ts'
import classes from './look-card.module.css'
import { useFieldWords } from './use-field-words.ts'

/** The organization's colour in the letters that its people receive, shown as it will look. */
export function LookCard({ editor, preview }: CardProps) {
  const { t } = useTranslation('settings')
  const wordsOf = useFieldWords({ editor, preview })
  const color = editor.draft.accentColor
  const set = (typed: string) => editor.set('accentColor', typed === '' ? null : colorFrom(typed))
  return (
    <Card title={t('look.title')} icon={<IconPalette size={18} stroke={1.7} aria-hidden />}>
      <div className={classes.look}>
        <div className={classes.choice}>
          <TextField
            label={t('look.color')}
            description={t('look.hint')}
            value={color ?? ''}
            onChange={set}
            placeholder={suiteColor}
            maxLength={9}
            mono
            isOptional
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            trailing={
              <input
                type="color"
                className={classes.swatch}
                aria-label={t('look.pick')}
                value={color !== null && isColor(color) ? color : suiteColor}
                onChange={(event) => set(event.target.value)}
              />
            }
            {...wordsOf('accentColor')}
          />
          {color !== null && (
            <Button size="sm" onPress={() => editor.set('accentColor', null)}>
              {t('look.suite')}
            </Button>
          )}
        </div>
        <Sample color={color} />
      </div>
      <p className={body.hint}>{t('look.name')}</p>
    </Card>
  )
}

/** The head of a letter and its button, in the light and in the dark. */
function Sample({ color }: { color: string | null }) {
  const { t } = useTranslation('settings')
  const { organization } = useSession()
  return (
    <div className={classes.samples} role="img" aria-label={t('look.sample')}>
      {(['light', 'dark'] as const).map((paper) => {
        const { background, ink, edge } = letterColors(color, paper)
        return (
          <div key={paper} className={classes.paper} data-paper={paper} aria-hidden>
            <span className={classes.bar} style={{ background }} />
            <span className={classes.name}>{organization.name}</span>
            <span className={classes.heading}>{t('look.sampleTitle')}</span>
            <span className={classes.button} style={{ background, color: ink, borderColor: edge }}>
              {t('look.sampleButton')}
            </span>
          </div>
        )
      })}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import type { CustomerApplication } from '../../../contract/provider-shapes.ts'
import type { Mode } from '../../../contract/rights-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import classes from './customer-screen.module.css'

type Props = {
  application: CustomerApplication
  modes: Readonly<Record<string, Mode>>
  onChange: (right: string, mode: Mode) => void
}

/** Who decides about each right, section by section; where it is not what the application says, the way back to that. */
export function ModeRows({ application, modes, onChange }: Props) {
  const { t } = useTranslation('customers')
  const { permissions, sections } = application
  if (permissions.length === 0) return <p className={classes.hint}>{t('noRights')}</p>
  const parts = [{ key: null, name: '' }, ...sections]
    .map(({ key, name }) => ({ key, name, rights: permissions.filter(({ section }) => section === key) }))
    .filter(({ rights }) => rights.length > 0)
  return parts.map(({ key, name, rights }) => (
    <div key={key ?? ''} className={classes.section}>
      {key !== null && <h3>{name}</h3>}
      {rights.map((right) => {
        const mode = modes[right.key] ?? right.mode
        return (
          <div key={right.key} className={classes.right}>
            <div className={classes.words}>
              <p>{right.name}</p>
              {mode === right.defaultMode ? (
                <p className={classes.hint}>{t('asDeclared')}</p>
              ) : (
                <p className={classes.own}>
                  {t('notAsDeclared', { mode: t(`modes.${right.defaultMode}`) })}
                  <Button variant="link" size="sm" onPress={() => onChange(right.key, right.defaultMode)}>
                    {t('asDeclaredAgain')}
                  </Button>
                </p>
              )}
            </div>
            <Segmented
              label={right.name}
              items={(['give', 'request', 'view'] as const).map((id) => ({ id, label: t(`modes.${id}`) }))}
              value={mode}
              onChange={(wanted) => onChange(right.key, wanted)}
              isLabelHidden
            />
          </div>
        )
      })}
    </div>
  ))
}

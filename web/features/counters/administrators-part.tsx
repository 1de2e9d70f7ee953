import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRows } from '../../app/declaring/use-rows.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AdministratorFields } from './administrator-fields.tsx'
import { type Administrator, blankAdministrator } from './counter-draft.ts'
import classes from './counters.module.css'

type Props = {
  administrators: readonly Administrator[]
  errors: Record<string, string>
  onChange: (administrators: Administrator[]) => void
}

/** From here on the organization names the others itself. */
const most = 10

/** The first people who look after the counter: one to ten. */
export function AdministratorsPart({ administrators, errors, onChange }: Props) {
  const { t } = useTranslation('counters')
  const rows = useRows(administrators, onChange)
  return (
    <section className={classes.part} aria-label={t('administrators.title')} data-field="administrators">
      <h3>{t('administrators.title')}</h3>
      {errors.administrators !== undefined && <Notice tone="red">{errors.administrators}</Notice>}
      {administrators.map((person, place) => (
        <fieldset key={rows.idOf(place)} className={classes.person}>
          <legend className="visually-hidden">{t('administrators.number', { number: place + 1 })}</legend>
          <div className={classes.personHead}>
            <p aria-hidden>{t('administrators.number', { number: place + 1 })}</p>
            {administrators.length > 1 && (
              <IconButton
                label={t('administrators.remove', { number: place + 1 })}
                icon={<IconTrash size={17} stroke={1.7} />}
                onPress={() => rows.remove(place)}
              />
            )}
          </div>
          <AdministratorFields
            person={person}
            prefix={`administrators/${place}/`}
            errors={errors}
            onChange={(changed) => rows.change(place, changed)}
          />
        </fieldset>
      ))}
      {administrators.length < most && (
        <div className={classes.buttons}>
          <Button icon={<IconPlus size={16} stroke={1.9} />} onPress={() => rows.add(blankAdministrator)}>
            {t('administrators.another')}
          </Button>
        </div>
      )}
    </section>
  )
}

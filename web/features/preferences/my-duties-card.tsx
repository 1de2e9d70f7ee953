import { IconClipboardList } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DutyFields } from '../../app/person/duty-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import classes from './preferences.module.css'
import { useMyDuties } from './use-my-duties.ts'

/** C7, C8: what is noted of the person; what they are asked for themselves is filled in here. */
export function MyDutiesCard() {
  const { t } = useTranslation('person')
  const { duties, values, change, errors, isDirty, save, isSaving } = useMyDuties()
  if (duties.length === 0) return null
  return (
    <Card title={t('duties.mine')} icon={<IconClipboardList size={18} stroke={1.7} aria-hidden />}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <p className={classes.note}>{t('duties.mineHint')}</p>
        <DutyFields duties={duties} values={values} onChange={change} problems={errors} />
        {isDirty && (
          <Button variant="primary" type="submit" isPending={isSaving}>
            {t('duties.save')}
          </Button>
        )}
      </form>
    </Card>
  )
}

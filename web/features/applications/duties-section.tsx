import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { blankDuty } from '../../app/declaring/duty-draft.ts'
import { DutyForm } from '../../app/declaring/duty-form.tsx'
import { useRows } from '../../app/declaring/use-rows.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import classes from './application-drawer.module.css'
import type { ApplicationForm } from './use-application-form.ts'

/** C7, C8: what the application asks about its users. */
export function DutiesSection({ draft, set, errors }: ApplicationForm) {
  const { t } = useTranslation('applications')
  const language = useLanguage()
  const rows = useRows(draft.duties, (duties) => set('duties', duties))
  return (
    <section className={classes.section} aria-label={t('sections.duties')}>
      <h3>{t('sections.duties')}</h3>
      <p className={classes.hint}>{t('dutiesHint')}</p>
      {draft.duties.map((duty, place) => {
        const prefix = `duties/${place}/`
        const number = place + 1
        return (
          <Disclosure
            key={rows.idOf(place)}
            startsOpen={duty.key === ''}
            isHeldOpen={Object.keys(errors).some((name) => name.startsWith(prefix))}
            summary={duty.label[language] || t('duty', { number })}
            end={
              <IconButton
                label={t('removeDuty', { number })}
                icon={<IconTrash size={16} stroke={1.7} />}
                onPress={() => rows.remove(place)}
              />
            }
          >
            <DutyForm
              {...{ duty, prefix, errors }}
              // What people have answered hangs on the key and the kind.
              isNew={rows.isNew(place)}
              isOfProvider
              onChange={(values) => rows.change(place, values)}
            />
          </Disclosure>
        )
      })}
      <div>
        <Button icon={<IconPlus size={15} stroke={1.9} />} onPress={() => rows.add(blankDuty)}>
          {t('addDuty')}
        </Button>
      </div>
    </section>
  )
}

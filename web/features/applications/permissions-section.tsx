import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRows } from '../../app/declaring/use-rows.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { blankRight } from './application-draft.ts'
import classes from './application-drawer.module.css'
import { RightFields } from './right-fields.tsx'
import type { ApplicationForm } from './use-application-form.ts'

/** The rights that groups can give in the application: words, section, and who decides about each. */
export function PermissionsSection({ draft, set, errors }: ApplicationForm) {
  const { t } = useTranslation('applications')
  const language = useLanguage()
  const rows = useRows(draft.permissions, (permissions) => set('permissions', permissions))
  return (
    <section className={classes.section} aria-label={t('sections.permissions')}>
      <h3>{t('sections.permissions')}</h3>
      <p className={classes.hint}>{t('permissionsHint')}</p>
      {draft.permissions.map((right, place) => {
        const prefix = `permissions/${place}/`
        const section = draft.sections.find(({ key }) => key === right.section)
        return (
          <Disclosure
            key={rows.idOf(place)}
            startsOpen={right.key === ''}
            isHeldOpen={Object.keys(errors).some((name) => name.startsWith(prefix))}
            summary={
              <>
                {right.name[language] || t('right', { number: place + 1 })}
                {right.mode !== 'give' && <Tag tone="amber">{t(`modes.${right.mode}`)}</Tag>}
                {section !== undefined && <Tag>{section.name[language]}</Tag>}
              </>
            }
            end={
              <IconButton
                label={t('removeRight', { number: place + 1 })}
                icon={<IconTrash size={16} stroke={1.7} />}
                onPress={() => rows.remove(place)}
              />
            }
          >
            <RightFields
              {...{ right, prefix, errors }}
              sections={draft.sections}
              onChange={(values) => rows.change(place, values)}
            />
          </Disclosure>
        )
      })}
      <div>
        <Button icon={<IconPlus size={15} stroke={1.9} />} onPress={() => rows.add(blankRight)}>
          {t('addRight')}
        </Button>
      </div>
    </section>
  )
}

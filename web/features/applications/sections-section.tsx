import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BilingualField } from '../../app/declaring/bilingual-field.tsx'
import { KeyField } from '../../app/declaring/key-field.tsx'
import { useRows } from '../../app/declaring/use-rows.ts'
import { keyFrom } from '../../app/key-from.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { type Section, withSectionKey, withSections } from './application-draft.ts'
import classes from './application-drawer.module.css'
import type { ApplicationForm } from './use-application-form.ts'

const icon = { size: 16, stroke: 1.7 }

/** C9: the sections in which the rights of the application are shown, in their order. */
export function SectionsSection({ draft, setAll, errors }: ApplicationForm) {
  const { t } = useTranslation('applications')
  const rows = useRows(draft.sections, (sections) => setAll(withSections(draft, sections)))
  const change = (place: number, section: Section) => {
    const before = draft.sections[place]?.key ?? ''
    setAll(withSectionKey(draft, draft.sections.with(place, section), before, section.key))
  }
  return (
    <section className={classes.section} aria-label={t('sections.sections')}>
      <h3>{t('sections.sections')}</h3>
      <p className={classes.hint}>{t('sectionsHint')}</p>
      {draft.sections.map((section, place) => (
        <SectionFields
          key={rows.idOf(place)}
          section={section}
          place={place}
          count={draft.sections.length}
          errors={errors}
          onChange={(values) => change(place, { ...section, ...values })}
          onRemove={() => rows.remove(place)}
          onMoveUp={rows.moveUp}
        />
      ))}
      <div>
        <Button
          icon={<IconPlus size={15} stroke={1.9} />}
          onPress={() => rows.add({ key: '', name: { fr: '', en: '' } })}
        >
          {t('addSection')}
        </Button>
      </div>
    </section>
  )
}

type FieldsProps = {
  section: Section
  place: number
  count: number
  errors: Record<string, string>
  onChange: (values: Partial<Section>) => void
  onRemove: () => void
  onMoveUp: (place: number) => void
}

function SectionFields({ section, place, count, errors, onChange, onRemove, onMoveUp }: FieldsProps) {
  const { t } = useTranslation('applications')
  const language = useLanguage()
  const [isKeyTyped, setIsKeyTyped] = useState(section.key !== '')
  const field = { prefix: `sections/${place}/`, errors }
  const number = place + 1
  return (
    <Disclosure
      summary={section.name[language] || t('section', { number })}
      startsOpen={section.key === ''}
      isHeldOpen={Object.keys(errors).some((name) => name.startsWith(field.prefix))}
      end={
        <>
          {place > 0 && (
            <IconButton
              label={t('sectionUp', { number })}
              icon={<IconArrowUp {...icon} />}
              onPress={() => onMoveUp(place)}
            />
          )}
          {number < count && (
            <IconButton
              label={t('sectionDown', { number })}
              icon={<IconArrowDown {...icon} />}
              onPress={() => onMoveUp(place + 1)}
            />
          )}
          <IconButton label={t('removeSection', { number })} icon={<IconTrash {...icon} />} onPress={onRemove} />
        </>
      }
    >
      <BilingualField
        {...field}
        name="name"
        label={t('fields.section')}
        value={section.name}
        maxLength={60}
        onChange={(name) => onChange({ name, ...(!isKeyTyped && { key: keyFrom(name.en || name.fr) }) })}
      />
      <KeyField
        {...field}
        label={t('fields.sectionKey')}
        value={section.key}
        onChange={(key) => {
          setIsKeyTyped(true)
          onChange({ key })
        }}
      />
    </Disclosure>
  )
}

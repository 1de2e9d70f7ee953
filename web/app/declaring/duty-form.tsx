import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeclaredDuty } from '../../../contract/duty-shapes.ts'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { keyFrom } from '../key-from.ts'
import { BilingualField } from './bilingual-field.tsx'
import classes from './declaring.module.css'
import { wordsOrNone } from './duty-draft.ts'
import { DutyOptions } from './duty-options.tsx'
import { KeyField } from './key-field.tsx'

type Props = {
  duty: DeclaredDuty
  /** Key and kind of one that is there stay as they are. */
  isNew: boolean
  /** Whether the vendor declares it, and may keep filling it in to itself. */
  isOfProvider: boolean
  /** What stands before the names of the fields in the errors, with its slash. */
  prefix?: string
  errors: Record<string, string>
  onChange: (values: Partial<DeclaredDuty>) => void
}

const kinds = ['yesNo', 'choice', 'text', 'date'] as const

/** C7, C8: what is asked about people: the question in both languages, its answers, who fills it in and who sees it. */
export function DutyForm({ duty, isNew, isOfProvider, prefix = '', errors, onChange }: Props) {
  const { t } = useTranslation('duties')
  const [isKeyTyped, setIsKeyTyped] = useState(duty.key !== '')
  const field = { prefix, errors }
  return (
    <>
      <BilingualField
        {...field}
        name="label"
        label={t('form.label')}
        value={duty.label}
        maxLength={120}
        onChange={(label) => onChange({ label, ...(isNew && !isKeyTyped && { key: keyFrom(label.en || label.fr) }) })}
      />
      <BilingualField
        {...field}
        name="help"
        label={t('form.help')}
        value={duty.help ?? { fr: '', en: '' }}
        maxLength={300}
        isOptional
        onChange={(help) => onChange({ help: wordsOrNone(help) })}
      />
      <KeyField
        {...field}
        label={t('form.key')}
        description={t(isNew ? 'form.keyHint' : 'form.keyFixed')}
        value={duty.key}
        isReadOnly={!isNew}
        onChange={(key) => {
          setIsKeyTyped(true)
          onChange({ key })
        }}
      />
      {isNew ? (
        <Segmented
          label={t('form.kind')}
          items={kinds.map((id) => ({ id, label: t(`kinds.${id}`) }))}
          value={duty.kind}
          onChange={(kind) => onChange({ kind, options: kind === 'choice' ? duty.options : [] })}
        />
      ) : (
        <p className={classes.hint}>{t('form.kindFixed', { kind: t(`kinds.${duty.kind}`) })}</p>
      )}
      {duty.kind === 'choice' && (
        <DutyOptions {...field} options={duty.options} onChange={(options) => onChange({ options })} />
      )}
      <WhoFields duty={duty} isOfProvider={isOfProvider} onChange={onChange} />
    </>
  )
}

function WhoFields({ duty, isOfProvider, onChange }: Pick<Props, 'duty' | 'isOfProvider' | 'onChange'>) {
  const { t } = useTranslation('duties')
  const editors = isOfProvider
    ? (['administrators', 'person', 'provider'] as const)
    : (['administrators', 'person'] as const)
  return (
    <>
      <RadioCards
        label={t('form.editedBy')}
        items={editors.map((id) => ({
          id,
          label: t(`editors.${id}`),
          description: t(`editorHints.${id}`),
        }))}
        value={duty.editedBy}
        // Whoever fills it in sees it.
        onChange={(editedBy) => onChange({ editedBy, ...(editedBy === 'person' && { isSeenByPerson: true }) })}
        isLabelShown
      />
      <SwitchRow
        label={t('form.seenByPerson')}
        description={t('form.seenByPersonHint')}
        isOn={duty.isSeenByPerson}
        isDisabled={duty.editedBy === 'person'}
        onChange={(isSeenByPerson) => onChange({ isSeenByPerson })}
      />
      <SwitchRow
        label={t('form.seenByProvider')}
        description={t('form.seenByProviderHint')}
        isOn={duty.isSeenByProvider}
        onChange={(isSeenByProvider) => onChange({ isSeenByProvider })}
      />
    </>
  )
}

import { useTranslation } from 'react-i18next'
import type { Duty } from '../../../contract/duty-shapes.ts'
import { Select } from '../../ui/select.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { errorAt } from '../error-at.ts'
import { useLanguage } from '../use-language.ts'
import styles from './duty-fields.module.css'
import { type DutyValue, dutyValue, withDuty } from './duty-values.ts'

/** A duty as a form shows it, to an administrator or to the person themselves. */
export type ShownDuty = Omit<Duty, 'userCount' | 'isSeenByPerson' | 'isSeenByProvider'>

type Props = {
  duties: readonly ShownDuty[]
  values: readonly DutyValue[]
  onChange: (values: DutyValue[]) => void
  problems: Record<string, string>
  isReadOnly?: boolean
}

/** C7, C8: what an organization and its applications want to know of somebody; each says who decides about it. */
export function DutyFields({ duties, values, onChange, problems, isReadOnly = false }: Props) {
  const error = errorAt(problems, 'duties')
  return (
    <div className={styles.duties} data-field="duties">
      {duties.map((duty) => (
        <DutyField
          key={`${duty.application ?? ''}:${duty.key}`}
          duty={duty}
          value={dutyValue(values, duty)}
          isReadOnly={isReadOnly || !duty.mayEdit}
          onChange={(value) => onChange(withDuty(values, duty, value))}
        />
      ))}
      {error !== undefined && <p className={styles.error}>{error}</p>}
    </div>
  )
}

type FieldProps = {
  duty: ShownDuty
  value: DutyValue['value'] | null
  isReadOnly: boolean
  onChange: (value: DutyValue['value'] | null) => void
}

function DutyField({ duty, value, isReadOnly, onChange }: FieldProps) {
  const { t } = useTranslation('person')
  const language = useLanguage()
  const label = duty.label[language]
  const help = useHelp(duty)
  if (duty.kind === 'yesNo') {
    return (
      <SwitchRow label={label} description={help} isOn={value === true} isDisabled={isReadOnly} onChange={onChange} />
    )
  }
  const text = typeof value === 'string' ? value : ''
  const option = duty.options.find(({ key }) => key === text)
  if (isReadOnly || duty.kind !== 'choice') {
    return (
      <TextField
        label={label}
        description={help}
        type={duty.kind === 'date' && !isReadOnly ? 'date' : 'text'}
        value={isReadOnly ? (option?.label[language] ?? (text || t('duties.none'))) : text}
        onChange={(typed) => onChange(typed === '' ? null : typed)}
        isReadOnly={isReadOnly}
        isOptional={!isReadOnly}
        maxLength={500}
        autoComplete="off"
      />
    )
  }
  return (
    <Select
      label={label}
      description={help}
      items={[
        { id: '', label: t('duties.none') },
        ...duty.options.map(({ key, label: words }) => ({ id: key, label: words[language] })),
      ]}
      value={text}
      onChange={(key) => onChange(key === '' ? null : key)}
      isOptional
    />
  )
}

/** What a duty means, for which application, and who decides where the person looking does not. */
function useHelp({ help, applicationName, mayEdit, editedBy }: ShownDuty): string | undefined {
  const { t } = useTranslation('person')
  const language = useLanguage()
  const words = [
    help?.[language],
    help === null && applicationName !== null ? t('duties.ofApplication', { application: applicationName }) : undefined,
    mayEdit ? undefined : t(`duties.decidedBy.${editedBy}`),
  ].filter((part) => part !== undefined && part !== '')
  return words.length === 0 ? undefined : words.join(' ')
}

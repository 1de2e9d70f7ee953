import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeclaredDuty } from '../../../contract/duty-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { keyFrom } from '../key-from.ts'
import { BilingualField } from './bilingual-field.tsx'
import classes from './declaring.module.css'
import { KeyField } from './key-field.tsx'
import { useRows } from './use-rows.ts'

type Option = DeclaredDuty['options'][number]
type Props = {
  options: readonly Option[]
  prefix: string
  errors: Record<string, string>
  onChange: (options: Option[]) => void
}

/** The answers that a choice is made from. */
export function DutyOptions({ options, prefix, errors, onChange }: Props) {
  const { t } = useTranslation('duties')
  const rows = useRows(options, onChange)
  const error = errors[`${prefix}options`]
  return (
    <fieldset className={classes.options} data-field={`${prefix}options`}>
      <legend>{t('form.options')}</legend>
      {error !== undefined && <p className={classes.error}>{error}</p>}
      {options.map((option, place) => (
        <OptionFields
          key={rows.idOf(place)}
          option={option}
          number={place + 1}
          prefix={`${prefix}options/${place}/`}
          errors={errors}
          onChange={(values) => rows.change(place, values)}
          onRemove={() => rows.remove(place)}
        />
      ))}
      <div>
        <Button
          icon={<IconPlus size={15} stroke={1.9} />}
          onPress={() => rows.add({ key: '', label: { fr: '', en: '' } })}
        >
          {t('form.addOption')}
        </Button>
      </div>
    </fieldset>
  )
}

type OptionProps = {
  option: Option
  number: number
  prefix: string
  errors: Record<string, string>
  onChange: (values: Partial<Option>) => void
  onRemove: () => void
}

function OptionFields({ option, number, prefix, errors, onChange, onRemove }: OptionProps) {
  const { t } = useTranslation('duties')
  const [isKeyTyped, setIsKeyTyped] = useState(option.key !== '')
  return (
    <div className={classes.option}>
      <BilingualField
        name="label"
        label={t('form.option', { number })}
        {...{ prefix, errors }}
        value={option.label}
        maxLength={120}
        onChange={(label) => onChange({ label, ...(!isKeyTyped && { key: keyFrom(label.en || label.fr) }) })}
      />
      <KeyField
        {...{ prefix, errors }}
        label={t('form.optionKey', { number })}
        value={option.key}
        onChange={(key) => {
          setIsKeyTyped(true)
          onChange({ key })
        }}
        labelEnd={
          <IconButton
            label={t('form.removeOption', { number })}
            icon={<IconTrash size={16} stroke={1.7} />}
            onPress={onRemove}
          />
        }
      />
    </div>
  )
}

import type { ReactNode } from 'react'
import { TextField } from '../../ui/text-field.tsx'

type Props = {
  prefix: string
  label: string
  description?: string
  value: string
  errors: Record<string, string>
  isReadOnly?: boolean
  labelEnd?: ReactNode
  onChange: (key: string) => void
}

/** The key under which programs know something. */
export function KeyField({ prefix, errors, ...field }: Props) {
  return (
    <div data-field={`${prefix}key`}>
      <TextField
        {...field}
        error={errors[`${prefix}key`]}
        maxLength={60}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        mono
      />
    </div>
  )
}

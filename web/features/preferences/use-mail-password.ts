import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { MailAccount } from '../../../contract/mail-shapes.ts'
import { api } from '../../app/api.ts'
import { useLeaveGuard } from '../../app/use-leave-guard.ts'
import { useSaving } from '../../app/use-saving.ts'
import { useFocusInvalid } from '../../ui/use-focus-invalid.ts'
import { myMailPath } from './my-mail-path.ts'

const empty = { next: '', again: '' }
type Field = keyof typeof empty

/** M11: takes one's mail account; returns the state of "new mail password": values, errors by field, what saves it. */
export function useMailPassword({ version }: MailAccount, onAct: () => void) {
  const { t } = useTranslation('mailAccount')
  const [values, setValues] = useState(empty)
  const [attempts, setAttempts] = useState(0)
  useLeaveGuard(values.next !== '')
  const { save, errors, refusal, isSaving, reset } = useSaving<string | null>({
    send: (password) => api.patch<Outcome>(myMailPath, { password }, { ifMatch: version }),
    said: (password) => t(password === null ? 'mineForgotten' : 'mineSaved'),
    fields: ['password'],
    onSaved: () => {
      setValues(empty)
      setAttempts(0)
      onAct()
    },
  })
  const form = useFocusInvalid(attempts, errors.password ?? null)
  const own: Record<Field, string | undefined> = {
    next: values.next === '' ? t('passwordMissing') : undefined,
    again: values.again === values.next ? undefined : t('passwordDifferent'),
  }
  const server: Record<Field, string | undefined> = { next: errors.password, again: undefined }
  return {
    form,
    values,
    refusal,
    isSaving,
    field: (name: Field) => ({
      value: values[name],
      onChange: (value: string) => {
        setValues((now) => ({ ...now, [name]: value }))
        reset()
      },
      error: (attempts > 0 ? own[name] : undefined) ?? server[name],
    }),
    submit: () => {
      setAttempts(attempts + 1)
      if (!isSaving && Object.values(own).every((error) => error === undefined)) save(values.next)
    },
    forget: () => save(null),
    focus: () => form.current?.querySelector('input')?.focus(),
  }
}

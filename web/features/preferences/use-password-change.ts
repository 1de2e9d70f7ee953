import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, fieldErrors } from '../../app/api.ts'
import { useLeaveGuard } from '../../app/use-leave-guard.ts'
import { showToast } from '../../ui/toast-store.ts'
import { useFocusInvalid } from '../../ui/use-focus-invalid.ts'

const empty = { current: '', next: '', again: '' }
type Field = keyof typeof empty

/** Returns the state of "change my password": values, errors by field, and what submits it. */
export function usePasswordChange() {
  const { t } = useTranslation('preferences')
  const [values, setValues] = useState(empty)
  const [attempts, setAttempts] = useState(0)
  useLeaveGuard(values.next !== '')
  const change = useMutation({
    mutationFn: () => api.post('/me/password', { currentPassword: values.current, newPassword: values.next }),
    onSuccess: () => {
      setValues(empty)
      setAttempts(0)
      showToast({ message: t('password.done') })
    },
  })
  const form = useFocusInvalid(attempts, change.error)
  const own: Record<Field, string | undefined> = {
    current: values.current === '' ? t('password.currentMissing') : undefined,
    next: values.next === '' ? t('password.newMissing') : undefined,
    again: values.again === values.next ? undefined : t('password.different'),
  }
  const refused = fieldErrors(change.error)
  const server: Record<Field, string | undefined> = {
    current: refused.currentPassword,
    next: refused.newPassword,
    again: undefined,
  }
  const field = (name: Field) => ({
    value: values[name],
    onChange: (value: string) => setValues((now) => ({ ...now, [name]: value })),
    error: (attempts > 0 ? own[name] : undefined) ?? server[name],
  })
  const submit = () => {
    setAttempts(attempts + 1)
    if (!change.isPending && Object.values(own).every((error) => error === undefined)) change.mutate()
  }
  const general = change.error !== null && Object.keys(refused).length === 0 ? change.error : null
  return { form, field, submit, general, isPending: change.isPending }
}

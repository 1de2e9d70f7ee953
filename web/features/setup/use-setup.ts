import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../contract/session-shapes.ts'
import { api, fieldErrors } from '../../app/api.ts'
import { enterConsole } from '../../app/entrance-addresses.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { useLanguage } from '../../app/use-language.ts'
import { useFocusInvalid } from '../../ui/use-focus-invalid.ts'

const empty = {
  setupCode: '',
  organizationName: '',
  firstName: '',
  lastName: '',
  signInName: '',
  password: '',
  again: '',
}

export type SetupField = keyof typeof empty
const fields = Object.keys(empty) as SetupField[]

/** Returns the state of the set-up form: values, errors by field, and what submits it. */
export function useSetup() {
  const { t } = useTranslation('setup')
  const language = useLanguage()
  const [values, setValues] = useState(empty)
  const [attempts, setAttempts] = useState(0)
  const setup = useAttempt(async ({ again: _, ...sent }: typeof empty) => {
    enterConsole(await api.post<Session>('/setup', { ...sent, language }))
  })
  const form = useFocusInvalid(attempts, setup.error)
  const refused = fieldErrors(setup.error)
  const ownError = (field: SetupField): string | undefined => {
    if (values[field].trim() === '') return t('missing')
    return field === 'again' && values.again !== values.password ? t('different') : undefined
  }
  const set = (field: SetupField) => (value: string) => setValues((now) => ({ ...now, [field]: value }))
  const errorOf = (field: SetupField) => (attempts > 0 ? ownError(field) : undefined) ?? refused[field]
  const submit = () => {
    setAttempts(attempts + 1)
    if (fields.every((field) => ownError(field) === undefined)) setup.start(values)
  }
  // A refusal that names no field of the form stands above it.
  const general = setup.error !== null && !fields.some((field) => field in refused) ? setup.error : null
  return { form, values, set, errorOf, submit, general, isPending: setup.isPending }
}

import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage, fieldErrors } from '../../app/api.ts'
import { showToast } from '../../ui/toast-store.ts'
import { type NewConnector, useConnectorWriting } from './connector-queries.ts'

const empty: NewConnector = { lastName: '', signInName: '', primaryGroup: null }
const fields = ['lastName', 'signInName', 'primaryGroup'] as const

/** Takes what to do with the id of a program once it is created; returns the form of a new one. */
export function useNewConnector(onCreated: (id: string | null) => void) {
  const { t } = useTranslation('connectors')
  const writing = useConnectorWriting()
  const [draft, setDraft] = useState(empty)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const set = (values: Partial<NewConnector>) => {
    setDraft({ ...draft, ...values })
    setErrors({})
    writing.reset()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const missing = fields.filter((field) => (draft[field] ?? '').trim() === '')
    if (missing.length > 0) return setErrors(Object.fromEntries(missing.map((field) => [field, t('create.missing')])))
    writing.mutate(
      { action: 'create', values: draft },
      {
        onSuccess: ({ targetId }) => {
          showToast({ message: t('create.done', { name: draft.lastName }) })
          onCreated(targetId)
        },
        onError: (error) => setErrors(fieldErrors(error)),
      },
    )
  }
  const isRefused = writing.error !== null && Object.keys(errors).length === 0
  return {
    draft,
    set,
    errors,
    refusal: isRefused ? errorMessage(writing.error) : undefined,
    isCreating: writing.isPending,
    submit,
  }
}

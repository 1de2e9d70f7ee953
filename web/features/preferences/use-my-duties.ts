import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page } from '../../../contract/basic-shapes.ts'
import type { MyDuty, PatchMyDuties } from '../../../contract/duty-shapes.ts'
import { api, fieldErrors } from '../../app/api.ts'
import { type DutyValue, dutyValue } from '../../app/person/duty-values.ts'
import { useLeaveGuard } from '../../app/use-leave-guard.ts'
import { showToast } from '../../ui/toast-store.ts'

const queryKey = ['my-duties']

/** Returns the duties that the person sees of themselves, what they filled in, and the way to save it. */
export function useMyDuties() {
  const { t } = useTranslation('person')
  const queryClient = useQueryClient()
  const { data } = useQuery({ queryKey, queryFn: () => api.get<Page<MyDuty>>('/me/duties') })
  const [typed, setTyped] = useState<DutyValue[] | null>(null)
  const duties = data?.items ?? []
  const saved = duties.flatMap(({ application, key, value }) => (value === null ? [] : [{ application, key, value }]))
  const values = typed ?? saved
  const changed = duties.filter((duty) => duty.mayEdit && dutyValue(values, duty) !== duty.value)
  const isDirty = changed.length > 0
  useLeaveGuard(isDirty)
  const saving = useMutation({
    mutationFn: () => {
      const wanted = changed.map(({ application, key }) => {
        return { application, key, value: dutyValue(values, { application, key }) }
      })
      return api.patch<Page<MyDuty>>('/me/duties', { duties: wanted } satisfies PatchMyDuties)
    },
    onSuccess: (page) => {
      queryClient.setQueryData(queryKey, page)
      setTyped(null)
      showToast({ message: t('duties.saved') })
    },
  })
  return {
    duties,
    values,
    change: setTyped,
    errors: fieldErrors(saving.error),
    isDirty,
    save: saving.mutate,
    isSaving: saving.isPending,
  }
}

import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { ApiError, api, errorMessage, fieldErrors } from '../../app/api.ts'
import type { RequestBody } from '../../app/requests/request-words.ts'
import type { RightsDraft } from '../../app/rights/rights-draft.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange, useUndo } from '../../app/undo.ts'
import { useReplaceUser } from './use-users.ts'

type Wanted = { permissions: RightsDraft } & RequestBody

/** Returns the saving of somebody's single rights, with what goes with a request; `problem` says why it was refused. */
export function useRightsChange(user: User, { name: application }: OrganizationApplication, onSaved: () => void) {
  const { t } = useTranslation('rights')
  const session = useSession()
  const replaceUser = useReplaceUser()
  const refresh = useRefreshAfterChange()
  const { offerUndo } = useUndo()
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (wanted: Wanted) =>
      api.patch<Outcome>(orgPath(session, `/users/${user.id}`), wanted, { ifMatch: user.version }),
    onSuccess: (outcome) => {
      const { user: saved } = outcome
      if (saved !== undefined) replaceUser(user.id, () => saved)
      offerUndo(outcome, t('window.saved', { name: user.displayName, application }))
      onSaved()
      void refresh()
    },
    // Somebody else was quicker: what is ticked is a difference and stays, on top of what they saved.
    onError: (cause) => {
      if (isRival(cause)) void refresh()
    },
  })
  const problem = error === null ? undefined : isRival(error) ? t('window.rival') : firstProblem(error)
  return { mutate, isPending, reset, error, errors: fieldErrors(error), problem }
}

const isRival = (error: unknown): boolean => error instanceof ApiError && error.status === 412

// What a field says is nearer to the matter than the sentence about all of them.
function firstProblem(error: Error): string {
  const [first] = error instanceof ApiError ? (error.problem.problems ?? []) : []
  return first?.message ?? errorMessage(error)
}

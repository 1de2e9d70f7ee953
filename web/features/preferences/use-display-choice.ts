import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SessionUser } from '../../../contract/session-shapes.ts'
import { api, errorMessage } from '../../app/api.ts'
import { setLanguage } from '../../app/i18n.ts'
import { sessionQuery } from '../../app/session.ts'
import { applyTheme } from '../../app/theme.ts'
import { showToast } from '../../ui/toast-store.ts'

type Choice = Partial<Pick<SessionUser, 'language' | 'theme'>>

/** Returns what applies a choice at once and saves it; a choice the server refuses is taken back. */
export function useDisplayChoice(): (choice: Choice) => void {
  const { t } = useTranslation('preferences')
  const queryClient = useQueryClient()
  const apply = ({ language, theme }: Choice) => {
    queryClient.setQueryData(sessionQuery.queryKey, (session) =>
      session?.user === undefined
        ? session
        : {
            ...session,
            user: { ...session.user, ...(language && { language }), ...(theme && { theme }) },
          },
    )
    if (theme !== undefined) applyTheme(theme)
    if (language !== undefined) void setLanguage(language)
  }
  const save = useMutation({
    mutationFn: (choice: Choice) => api.patch<SessionUser>('/me', choice),
    onMutate: (choice) => {
      const before = queryClient.getQueryData(sessionQuery.queryKey)?.user
      apply(choice)
      return before
    },
    onError: (error, _choice, before) => {
      if (before !== undefined) apply({ language: before.language, theme: before.theme })
      showToast({ message: t('display.failed', { reason: errorMessage(error) }), tone: 'red' })
    },
    // The server's own words (groups, journal) come in the language of the session: read them anew.
    onSuccess: (_user, { language }) =>
      language === undefined
        ? undefined
        : queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
  })
  return save.mutate
}

import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MailMessage } from '../../../contract/mail-message-shapes.ts'
import { showToast } from '../../ui/toast-store.ts'
import { api } from '../api.ts'
import { useSession } from '../session.ts'
import { type MessageScope, messagesPath, useRefreshMessages } from './message-queries.ts'

// What is sent again leaves a list of those that failed, and may be back in it within moments.
const lookAgainMs = [1500, 4000, 9000]

/** Takes a message and whose list it stands in; returns what sends it again or gives it up. A refusal reads it anew. */
export function useMessageAct(id: string, scope: MessageScope, onDone: () => void) {
  const { t } = useTranslation('mailMessages')
  const session = useSession()
  const refresh = useRefreshMessages()
  return useMutation({
    mutationFn: (act: 'resend' | 'cancel') => api.post<MailMessage>(`${messagesPath(session, scope)}/${id}/${act}`),
    onSuccess: (_message, act) => {
      showToast({ message: t(`${act}.done`) })
      onDone()
    },
    onSettled: () => {
      for (const delay of lookAgainMs) setTimeout(() => void refresh(), delay)
      return refresh()
    },
  })
}

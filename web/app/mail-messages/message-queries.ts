import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { MailMessage } from '../../../contract/mail-message-shapes.ts'
import type { Query } from '../api.ts'
import { orgPath, type useSession } from '../session.ts'
import { usePages } from '../use-pages.ts'

/** Whose messages: one's own, or those of everybody in the organization. */
export type MessageScope = 'mine' | 'organization'

const lookAgainMs = 2000
const soonMs = 15_000

/** Returns the API path of the messages. */
export function messagesPath(session: ReturnType<typeof useSession>, scope: MessageScope): string {
  return scope === 'mine' ? '/me/mail/messages' : orgPath(session, '/mail/messages')
}

/** Returns the way to read anew whatever is shown of messages. */
export function useRefreshMessages(): () => Promise<void> {
  const queryClient = useQueryClient()
  return useCallback(() => queryClient.invalidateQueries({ queryKey: ['mailMessages'] }), [queryClient])
}

/** Says whether something of a message changes by itself within moments. Pure; what waits for long is not asked for. */
export function isUnderWay({ status, nextAttemptAt }: MailMessage, now: number): boolean {
  if (status === 'sending') return true
  return status === 'queued' && (nextAttemptAt === null || Date.parse(nextAttemptAt) < now + soonMs)
}

/** Reads messages page by page, newest first, and looks again while one of them is on its way. */
export function useMessages(session: ReturnType<typeof useSession>, scope: MessageScope, query: Query) {
  const list = usePages<MailMessage>(['mailMessages', scope], messagesPath(session, scope), query)
  const refresh = useRefreshMessages()
  const now = Date.now()
  const isMoving = list.items?.some((message) => isUnderWay(message, now)) === true
  useEffect(() => {
    if (!isMoving) return
    const timer = setInterval(() => void refresh(), lookAgainMs)
    return () => clearInterval(timer)
  }, [isMoving, refresh])
  return list
}

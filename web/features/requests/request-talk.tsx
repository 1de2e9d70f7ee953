import { useMutation } from '@tanstack/react-query'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket, TicketMessage } from '../../../contract/ticket-shapes.ts'
import { ApiError, errorMessage } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { AnswerBox } from '../../app/tickets/answer-box.tsx'
import { Conversation } from '../../app/tickets/conversation.tsx'
import { openQuestion } from '../../app/tickets/ticket-phase.ts'
import { showToast } from '../../ui/toast-store.ts'
import { useWriteRequest } from './use-write-request.ts'

type Props = { ticket: Ticket; answerRef: Ref<HTMLTextAreaElement> }

/** What was said, and where one answers. */
export function RequestTalk({ ticket, answerRef }: Props) {
  const { t } = useTranslation('tickets')
  const session = useSession()
  const write = useWriteRequest(ticket.id)
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: (message: TicketMessage) => write('messages', message),
    // It was decided or withdrawn meanwhile: the box goes, so that the reason is told beside it.
    onError: (refusal) => {
      if (refusal instanceof ApiError && refusal.status === 409) showToast({ message: refusal.message, tone: 'red' })
    },
  })
  const question = openQuestion(ticket)
  const path = orgPath(session, '/tickets')
  return (
    <Conversation ticket={ticket} attachmentPath={(id) => `${path}/${ticket.id}/attachments/${id}`}>
      {ticket.mayAnswer && (
        <AnswerBox
          author={{ name: session.displayName }}
          placeholder={question === undefined ? t('answer.add') : t('answer.answerTo', { name: question.author.name })}
          sendLabel={t(question === undefined ? 'answer.send' : 'answer.answer')}
          quickAnswers={question?.quickAnswers}
          uploadPath={`${path}/attachments`}
          isPending={isPending}
          problem={error === null ? null : errorMessage(error)}
          onSend={mutateAsync}
          inputRef={answerRef}
        />
      )}
    </Conversation>
  )
}

import type { z } from 'zod'
import type { MailSettings, sendMessageShape } from '../../../contract/index.ts'
import { isEmailAddress } from '../../platform/contact-data/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'

/** A message as it was read from a request. */
export type AskedMessage = z.output<typeof sendMessageShape>

/** How many bytes base64 stands for (RFC 4648, section 4). */
export const bytesOf = (base64: string): number =>
  (base64.length / 4) * 3 - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0)

const lists = ['to', 'cc', 'bcc'] as const
const megabyte = 1_000_000

/** What keeps a message from being sent, field by field. */
export function messageFaults(message: AskedMessage, limits: MailSettings['limits']): FieldFault[] {
  const faults: FieldFault[] = lists.flatMap((list) =>
    message[list].flatMap(({ address }, index) =>
      isEmailAddress(address) ? [] : [{ field: `/${list}/${index}/address`, code: 'emailInvalid' }],
    ),
  )
  if (message.replyTo !== undefined && !isEmailAddress(message.replyTo)) {
    faults.push({ field: '/replyTo', code: 'emailInvalid' })
  }
  const recipients = message.to.length + message.cc.length + message.bcc.length
  if (recipients > limits.recipientsPerMessage) {
    faults.push({ field: '/to', code: 'tooManyRecipients', values: { maximum: limits.recipientsPerMessage } })
  }
  if (!message.text && !message.html) faults.push({ field: '/text', code: 'messageEmpty' })
  const bytes = message.attachments.reduce((sum, { content }) => sum + bytesOf(content), 0)
  if (bytes > limits.attachmentsMegabytes * megabyte) {
    faults.push({
      field: '/attachments',
      code: 'attachmentsTooLarge',
      values: { maximum: limits.attachmentsMegabytes },
    })
  }
  return faults
}

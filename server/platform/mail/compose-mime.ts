import MailComposer from 'nodemailer/lib/mail-composer'
import type { MailAddress } from './mailer.ts'

/** A message in somebody's name. Hidden recipients (Bcc) stand in the envelope alone. */
export interface MimeMail {
  /** Makes its Message-ID, so that a box can see that two copies are one message. */
  id: string
  from: MailAddress
  to: MailAddress[]
  cc?: MailAddress[] | undefined
  replyTo?: MailAddress | string | null | undefined
  subject: string
  text?: string | null | undefined
  html?: string | null | undefined
  attachments?: { name: string; type: string; content: Buffer }[] | undefined
  /** Written by a program of its own accord: nobody's automatic reply comes back (RFC 3834, section 5). */
  isAutomatic?: boolean | undefined
}

// What ends a line, or does in some reader.
const lineEnds = /[\p{Cc}\u2028\u2029]+/gu
const oneLine = (text: string) => text.replace(lineEnds, ' ').trim()
const box = ({ name, address }: MailAddress) => ({ name: oneLine(name), address })

/**
 * A message as it travels (RFC 5322, RFC 2045). Names, subjects and file names stay what they are: none begins another
 * header. Addresses are taken as they are: they were judged before. Nothing is read from a file or an address.
 */
export async function composeMime(mail: MimeMail): Promise<Buffer> {
  const { id, from, to, cc = [], replyTo, text, html, attachments = [] } = mail
  const node = new MailComposer({
    ...{ from: box(from), to: to.map(box), cc: cc.map(box), subject: oneLine(mail.subject) },
    ...(replyTo && { replyTo: box(typeof replyTo === 'string' ? { name: '', address: replyTo } : replyTo) }),
    ...(text !== null && text !== undefined && { text }),
    ...(html !== null && html !== undefined && { html }),
    messageId: `<${id}@${domainOf(from.address)}>`,
    attachments: attachments.map(({ name, type, content }) => ({
      ...{ filename: oneLine(name), contentType: oneLine(type), content },
      contentDisposition: 'attachment',
    })),
    ...(mail.isAutomatic && { headers: { 'Auto-Submitted': 'auto-generated' } }),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  return node.build()
}

const domainOf = (address: string): string => address.split('@').at(-1) || 'guichet.invalid'

/** A mail or SMS that arrived, as the API of the mailbox tells it. */
export interface Message {
  id: string
  kind: 'mail' | 'sms'
  /** The box that a mail says it is from; null for an SMS. */
  from: string | null
  to: string
  /** null for an SMS. */
  subject: string | null
  text: string
  /** null for an SMS, and for a mail without that part. */
  html: string | null
  /** Every web address in it, each once. */
  links: string[]
  sentAt: string
}

export interface MessageStore {
  add: (message: Pick<Message, 'kind' | 'from' | 'to' | 'subject' | 'text' | 'html'>) => void
  /** Newest first; with `to`, those for this address or number, in whatever case. */
  list: (to?: string | null) => Message[]
  find: (id: string) => Message | undefined
  clear: () => void
}

const address = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)]/g

/** Keeps the newest `capacity` messages in memory: a demo has no post office. */
export function createMessageStore(capacity = 500): MessageStore {
  let messages: Message[] = []
  let count = 0
  return {
    add: (message) => {
      count += 1
      const links = [...new Set(message.text.match(address) ?? [])]
      messages = [{ ...message, id: String(count), links, sentAt: new Date().toISOString() }, ...messages]
      messages = messages.slice(0, capacity)
    },
    list: (to) => (to ? messages.filter((message) => message.to.toLowerCase() === to.toLowerCase()) : messages),
    find: (id) => messages.find((message) => message.id === id),
    clear: () => {
      messages = []
    },
  }
}

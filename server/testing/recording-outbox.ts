import type { Letter, Outbox } from '../domains/mail/index.ts'

export type SentLetter = Letter & { to: { email: string; name: string }; id?: string | undefined }
export type SentText = { to: string; text: string }

/** An outbox that keeps what it is given, so that tests wait for mail instead of sleeping. */
export interface RecordingOutbox extends Outbox {
  letters: SentLetter[]
  texts: SentText[]
  /** Resolves with the letters to this address, oldest first, when there are `count` of them. */
  lettersTo: (email: string, count?: number) => Promise<SentLetter[]>
  /** Resolves with the texts to this number, oldest first, when there are `count` of them. */
  textsTo: (number: string, count?: number) => Promise<SentText[]>
  /** The next `times` letters and texts are refused, as by a server that is down. */
  fail: (times: number) => void
}

/** Makes one. Both ways are open unless told otherwise. */
export function recordingOutbox({ canMail = true, canSms = true } = {}): RecordingOutbox {
  const letters: SentLetter[] = []
  const texts: SentText[] = []
  const waiting = new Set<() => void>()
  let failures = 0
  const keep = async (store: () => void) => {
    if (failures > 0) {
      failures -= 1
      throw new Error('refused, as the test asked')
    }
    store()
    for (const look of waiting) look()
  }
  const when = <Sent>(find: () => Sent[], count: number): Promise<Sent[]> =>
    new Promise((resolve) => {
      const look = () => {
        if (find().length < count) return
        waiting.delete(look)
        resolve(find())
      }
      waiting.add(look)
      look()
    })
  return {
    canMail,
    canSms,
    letters,
    texts,
    mail: (to, letter, id) => keep(() => letters.push({ ...letter, to, id })),
    sms: (to, text) => keep(() => texts.push({ to, text })),
    lettersTo: (email, count = 1) => when(() => letters.filter(({ to }) => to.email === email), count),
    textsTo: (number, count = 1) => when(() => texts.filter(({ to }) => to === number), count),
    fail: (times) => {
      failures = times
    },
  }
}

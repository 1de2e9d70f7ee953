import type { Preview } from '../../../contract/change-shapes.ts'

/** What a button would do: everything now, everything asked for, or some of each. */
export type Sending = 'save' | 'send' | 'both'

/** Takes how much is done now and how much waits for the vendor; returns what the button does. Pure. */
export function sendingOf({ now, waits }: { now: number; waits: number }): Sending {
  if (waits === 0) return 'save'
  return now === 0 ? 'send' : 'both'
}

/** Takes what a change would do; returns what its button does. Nothing known yet: it saves. Pure. */
export function sendingOfPreview(preview: Pick<Preview, 'now' | 'waits'> | undefined): Sending {
  return sendingOf({ now: preview?.now.length ?? 0, waits: preview?.waits.length ?? 0 })
}

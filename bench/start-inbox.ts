import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { InboxOrder, InboxReport } from './mail-inbox.ts'

/** The mail server of the benchmark. */
export interface Inbox {
  port: number
  /** From now on takes letters, or lets whoever connects wait for ever. */
  set: (order: Exclude<InboxOrder, 'count'>) => void
  /** Takes `letters` letters. Returns how many a second came, from the first to the last. */
  rateOf: (letters: number, send: () => Promise<unknown>) => Promise<number>
  close: () => void
}

async function reportOf(child: ChildProcess): Promise<InboxReport> {
  const [report] = (await once(child, 'message')) as [InboxReport]
  return report
}

/** Starts a mail server as a process of its own. */
export async function startInbox(): Promise<Inbox> {
  const child = fork(join(import.meta.dirname, 'mail-inbox.ts'))
  const begun = await reportOf(child)
  if (!('port' in begun)) throw new Error('the mail server of the benchmark did not start')
  return {
    port: begun.port,
    set: (order) => child.send({ order }),
    rateOf: async (letters, send) => {
      child.send({ order: 'count', letters })
      const arrived = reportOf(child)
      await send()
      const report = await arrived
      if (!('count' in report)) throw new Error('the mail server of the benchmark started twice')
      return ((report.count - 1) * 1000) / report.elapsedMs
    },
    close: () => child.kill(),
  }
}

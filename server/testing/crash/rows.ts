import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The table that crash tests write to. */
export const makeTable = 'create table if not exists crash_rows (id integer primary key, body text not null)'

/** What a row holds: long enough to fill pages, different for each, so that a damaged one shows. */
export function bodyOf(row: number): string {
  return `${row} `.repeat(300)
}

/** The numbers among those acknowledged whose row is missing or holds something else. */
export function lostRows(acknowledged: number[], found: { id: number; body: string }[]): number[] {
  const bodies = new Map(found.map(({ id, body }) => [id, body]))
  return acknowledged.filter((row) => bodies.get(row) !== bodyOf(row))
}

/** A program that writes rows, and the numbers it has acknowledged so far. */
export interface Writer {
  child: ChildProcess
  acknowledged: number[]
  /** Ends when the process has: the signal that ended it, and what it complained of. */
  ended: Promise<{ signal: NodeJS.Signals | null; complaints: string }>
}

/** Starts the program that writes rows from number `first` on. `onRow` hears of each acknowledgement. */
export function startWriter(
  folder: string,
  options: { first?: number; cut?: string; isPlain?: boolean; onRow?: (row: number, child: ChildProcess) => void },
): Writer {
  const shim = options.cut ? ['--import', join(import.meta.dirname, 'cut-power.ts')] : []
  const program = join(import.meta.dirname, 'write-rows.ts')
  const child = spawn(
    process.execPath,
    [...shim, program, folder, String(options.first ?? 1), options.isPlain ? 'plain' : 'durable'],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, GUICHET_CUT: options.cut } },
  )
  const acknowledged: number[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    acknowledged.push(Number(line))
    options.onRow?.(Number(line), child)
  })
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  const ended = new Promise<{ signal: NodeJS.Signals | null; complaints: string }>((resolve) => {
    child.once('close', (_code, signal) => resolve({ signal, complaints }))
  })
  return { child, acknowledged, ended }
}

import type { MailFailure } from '../../../contract/index.ts'
import type { FailureValues } from './message-table.ts'

/** Why nothing goes to a place, or out of an account, for the moment. */
export interface Outage {
  failure: MailFailure
  serverLine: string | null
  values: FailureValues
  /** Waiting does not help. */
  isFinal: boolean
}

/** What somebody who was admitted found: an outage, that all is well, or nothing either way. */
export type Finding = Outage | 'well' | 'nothing'

interface State {
  outage: Outage | null
  untilMs: number
  strikes: number
  /** Somebody is finding out; ends when it is known. */
  probe: { found: Promise<void>; end: () => void } | null
}

const goodMs = 60_000
const longestOutageMs = 300_000
const mostKeys = 5000

/**
 * Keeps many messages from each waiting for the same server to fail: where nobody got through lately, one goes first
 * and the others wait for what it finds. While there is an outage, nobody goes.
 */
export class Breaker {
  readonly #states = new Map<string, State>()
  readonly #outageMs: number

  constructor(outageMs = 20_000) {
    this.#outageMs = outageMs
  }

  /** Null: go, and report what you found. Otherwise the outage, and for how many milliseconds it is believed. */
  async admit(key: string): Promise<(Outage & { forMs: number }) | null> {
    for (;;) {
      const state = this.#stateOf(key)
      const isKnown = state.untilMs > Date.now()
      if (isKnown && state.outage) return { ...state.outage, forMs: state.untilMs - Date.now() }
      if (isKnown) return null
      if (!state.probe) {
        state.probe = newProbe()
        return null
      }
      await state.probe.found
    }
  }

  /** Says what was found. Whoever was admitted must. */
  report(key: string, found: Finding): void {
    const state = this.#stateOf(key)
    const now = Date.now()
    if (found === 'well') Object.assign(state, { outage: null, strikes: 0, untilMs: now + goodMs })
    // Several that were under way fail together: that is one outage.
    else if (found !== 'nothing' && !(state.outage && state.untilMs > now)) {
      const outageMs = Math.min(this.#outageMs * 2 ** state.strikes, longestOutageMs)
      Object.assign(state, { outage: found, strikes: state.strikes + 1, untilMs: now + outageMs })
    }
    state.probe?.end()
    state.probe = null
  }

  #stateOf(key: string): State {
    const known = this.#states.get(key)
    if (known) return known
    if (this.#states.size >= mostKeys) this.#forgetOver()
    const state: State = { outage: null, untilMs: 0, strikes: 0, probe: null }
    this.#states.set(key, state)
    return state
  }

  #forgetOver(): void {
    const now = Date.now()
    for (const [key, { untilMs, probe }] of this.#states) if (untilMs < now && !probe) this.#states.delete(key)
  }
}

function newProbe(): NonNullable<State['probe']> {
  const { promise: found, resolve: end } = Promise.withResolvers<void>()
  return { found, end }
}

const believedMs = 20_000
const mostKeys = 10_000

/**
 * Roughly how many messages an organization or a person sent within the hour, as far as this node knows. Only to spare
 * the database from counting where the limit is far: near it, every message is counted there.
 */
export class Tally {
  readonly #known = new Map<string, { count: number; untilMs: number }>()

  /** Whether the limit is so far that nothing has to be counted. */
  isFar(key: string, limit: number): boolean {
    const known = this.#known.get(key)
    return known !== undefined && known.untilMs > Date.now() && known.count < limit * 0.8 - 200
  }

  /** One more was accepted; `counted` is how many the database found before it, where it counted. */
  note(key: string, counted: number | null): void {
    const known = this.#known.get(key)
    if (counted === null && known) known.count += 1
    if (counted === null) return
    if (this.#known.size >= mostKeys) this.#known.clear()
    this.#known.set(key, { count: counted + 1, untilMs: Date.now() + believedMs })
  }
}

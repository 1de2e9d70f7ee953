/**
 * Does many small things in one: what comes while the last lot is being done makes up the next. Each `add` ends with
 * its own result, or with the error of its lot.
 */
export class Gather<Item, Result> {
  readonly #flush: (items: Item[]) => Promise<Result[]>
  #waiting: { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void }[] = []
  #isBusy = false

  /** @param flush does all of them and answers in their order */
  constructor(flush: (items: Item[]) => Promise<Result[]>) {
    this.#flush = flush
  }

  /** Takes part in the next lot. */
  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      if (!this.#isBusy) this.#start()
    })
  }

  #start(): void {
    this.#isBusy = true
    // Whoever comes in the same turn of the event loop goes along.
    setImmediate(() => void this.#work())
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      const lot = this.#waiting
      this.#waiting = []
      try {
        const results = await this.#flush(lot.map(({ item }) => item))
        for (const [index, { resolve }] of lot.entries()) resolve(results[index] as Result)
      } catch (error) {
        for (const { reject } of lot) reject(error)
      }
    }
    this.#isBusy = false
  }
}

/** One piece of work, done again and again by `concurrency` loops at once; `loop` says which. */
export type Work = (loop: number) => Promise<unknown>

/** Two rates, in pieces of work a second, and the middle of their ratios. */
export interface Comparison {
  reference: number
  measured: number
  ratio: number
}

/** How many loops run at once. */
export const concurrency = 10

const rounds = 7
const roundMs = 350

/** The rate of a piece of work over about `durationMs`. */
async function rateOf(work: Work, durationMs: number): Promise<number> {
  let done = 0
  const startMs = performance.now()
  const loops = Array.from({ length: concurrency }, async (_, loop) => {
    while (performance.now() - startMs < durationMs) {
      await work(loop)
      done += 1
    }
  })
  await Promise.all(loops)
  return (done * 1000) / (performance.now() - startMs)
}

/**
 * Compares work with its reference in turns, so that whatever else the machine does meets both alike. The ratio is
 * that of the rates: 1 is as fast as the reference.
 */
export async function compare(reference: Work, measured: Work): Promise<Comparison> {
  await rateOf(reference, roundMs)
  await rateOf(measured, roundMs)
  const pairs: { reference: number; measured: number }[] = []
  let before = await rateOf(reference, roundMs)
  for (let round = 0; round < rounds; round += 1) {
    const between = await rateOf(measured, roundMs)
    const after = await rateOf(reference, roundMs)
    pairs.push({ reference: (before + after) / 2, measured: between })
    before = after
  }
  return {
    reference: median(pairs.map((pair) => pair.reference)),
    measured: median(pairs.map((pair) => pair.measured)),
    ratio: median(pairs.map((pair) => pair.measured / pair.reference)),
  }
}

/** The middle value. */
export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

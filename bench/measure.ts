import { type Comparison, compare, type Work } from './compare.ts'
import { atLeast, atMost, type Figure, known } from './figures.ts'
import type { Requesting } from './requests.ts'

/** One line of the table to be. */
export interface Measure {
  name: string
  run: () => Promise<Figure>
}

const perSecond = (rate: number) => `${rate < 100 ? rate.toFixed(1) : Math.round(rate)}/s`
const rates = ({ measured, reference }: Comparison, against: string) =>
  `${perSecond(measured)} against ${perSecond(reference)} of ${against}`
export const bareTransaction = 'the bare tenant transaction'
export const base = '/api/v1/organizations/bench'

/** A rate against a reference's, 1 being as fast. Without a target it is only reported. */
export function rate(name: string, target: number | null, reference: Work, against: string, work: Work): Measure {
  return {
    name,
    run: async () => {
      const result = await compare(reference, work)
      const detail = rates(result, against)
      return target === null ? known(name, result.ratio, detail) : atLeast(name, result.ratio, target, detail)
    },
  }
}

/** How many times as long as a reference. */
export function time(name: string, target: number, reference: Work, against: string, work: Work): Measure {
  return {
    name,
    run: async () => {
      const result = await compare(reference, work)
      return atMost(name, 1 / result.ratio, target, rates(result, against))
    },
  }
}

/** Requests that read, by somebody who shows these headers. */
export const reading = (requesting: Requesting, headers: Record<string, string>) => (path: string | (() => string)) =>
  requesting(() => ({ method: 'GET', path: typeof path === 'string' ? path : path(), status: 200, headers }))

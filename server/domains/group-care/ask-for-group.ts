import type { Proposed } from '../changes/index.ts'

/** A group with rights that the vendor decides about is asked for as a whole: half of a group helps nobody. */
export const wholeGroup = (waits: Proposed, name: string) => ({
  now: null,
  waits,
  effects: [{ code: 'group.asked', values: { name } }],
})

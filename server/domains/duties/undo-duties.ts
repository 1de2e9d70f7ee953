import type { WriteDuty } from '../../../contract/index.ts'
import type { EntryRow } from '../journal/index.ts'
import { type DutySnapshot, dutySnapshots, isSameDuty, toldValue, type UserDutyRow } from './duty.ts'
import { changedDuties, type DutyWriting } from './write-duties.ts'

type Snapshots = { before: { duties?: DutySnapshot[] }; after: { duties?: DutySnapshot[] } }

const kept = (side: EntryRow['before']) => (side?.duties as DutySnapshot[] | undefined) ?? []

/** What the journal keeps of a writing: the values that differ, on each side; nothing where none does. */
export function snapshotsOf(writing: DutyWriting): Snapshots {
  const { before, after } = changedDuties(writing)
  if (before.length === 0 && after.length === 0) return { before: {}, after: {} }
  return { before: { duties: dutySnapshots(before) }, after: { duties: dutySnapshots(after) } }
}

/** The values to write so that somebody has again what they had before an entry. */
export function formerDuties({ before, after }: Pick<EntryRow, 'before' | 'after'>): WriteDuty[] {
  const cleared = kept(after).filter((one) => !kept(before).some((row) => isSameDuty(row, one)))
  return [
    ...kept(before).map(({ application, key, value }) => ({ application, key, value })),
    ...cleared.map(({ application, key }) => ({ application, key, value: null })),
  ]
}

/** Whether somebody's duties still are as an entry left those that it names. */
export function areDutiesAsLeft(current: UserDutyRow[], { before, after }: Pick<EntryRow, 'before' | 'after'>) {
  const now = (one: DutySnapshot) => current.find((row) => isSameDuty(row, one))
  const isAsLeft = (one: DutySnapshot) => {
    const row = now(one)
    return row !== undefined && toldValue(row) === one.value
  }
  const cleared = kept(before).filter((one) => !kept(after).some((row) => isSameDuty(row, one)))
  return kept(after).every(isAsLeft) && cleared.every((one) => now(one) === undefined)
}

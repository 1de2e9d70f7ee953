import type { WriteDuty } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import { type DutyRow, isSameDuty, storedValue, type UserDutyRow } from './duty.ts'
import { listDuties, storeValues } from './duty-queries.ts'

/** One value asked for: its place in the request, its declaration if there is one, and what would be stored. */
interface AskedDuty {
  field: string
  declared: DutyRow | undefined
  stored: string | null | undefined
  isSame: boolean
  isTwice: boolean
}

/** Values to be written for one person. */
export interface DutyWriting {
  asked: AskedDuty[]
  before: UserDutyRow[]
  after: UserDutyRow[]
}

function ask(one: WriteDuty, index: number, all: WriteDuty[], declared: DutyRow[], before: UserDutyRow[]): AskedDuty {
  const duty = declared.find((row) => isSameDuty(row, one))
  const stored = duty && storedValue(duty, one.value)
  const current = before.find((row) => isSameDuty(row, one))?.value ?? null
  const isTwice = all.findIndex((other) => isSameDuty(other, one)) < index
  return { field: `/duties/${index}`, declared: duty, stored, isSame: stored === current, isTwice }
}

function valueAfter(declared: DutyRow, asked: AskedDuty[], before: UserDutyRow[]): string | null {
  const written = asked.find((one) => one.declared === declared && one.stored !== undefined)
  const current = before.find((row) => isSameDuty(row, declared))?.value ?? null
  return written?.stored === undefined ? current : written.stored
}

/**
 * Reads what becomes of somebody's duties. `before` is what they have; nothing asked changes nothing. With `isUndo`
 * what is no longer declared is passed over: the rest can still be taken back.
 */
export async function loadDuties(
  { tx, actor }: Pick<ChangeContext, 'tx' | 'actor'>,
  before: UserDutyRow[],
  asked: WriteDuty[] | undefined,
  isUndo = false,
): Promise<DutyWriting> {
  if (!asked || asked.length === 0) return { asked: [], before, after: before }
  const declared = await listDuties(tx, actor.organizationId)
  const wanted = asked.map((one, index) => ask(one, index, asked, declared, before))
  const known = wanted.filter((one) => !isUndo || one.declared !== undefined)
  const after = declared.flatMap((duty): UserDutyRow[] => {
    const value = valueAfter(duty, known, before)
    const { application, key, kind, label, options, isSeenByPerson, isSeenByProvider } = duty
    return value === null ? [] : [{ application, key, kind, label, options, isSeenByPerson, isSeenByProvider, value }]
  })
  return { asked: known, before, after }
}

/** What this administrator may not write: what only the vendor fills in, unless it stays as it is. */
export function dutyRefusals({ actor }: Pick<ChangeContext, 'actor'>, { asked }: DutyWriting): FieldFault[] {
  if (actor.organizationKind === 'provider') return []
  return asked
    .filter(({ declared, isSame }) => declared?.editedBy === 'provider' && !isSame)
    .map(({ field }) => ({ field, code: 'dutyNotYours' }))
}

/** The same for what somebody writes of themselves. */
export const ownDutyRefusals = ({ asked }: DutyWriting): FieldFault[] =>
  asked
    .filter(({ declared }) => declared?.isSeenByPerson && declared.editedBy !== 'person')
    .map(({ field }) => ({ field, code: 'dutyNotYours' }))

/** What cannot be written by anybody: unknown duties and values that are none. `isOwn`: what one does not see is unknown. */
export function dutyFaults({ asked }: DutyWriting, isOwn = false): FieldFault[] {
  return asked.flatMap(({ field, declared, stored, isTwice }) => {
    if (!declared || (isOwn && !declared.isSeenByPerson)) return [{ field: `${field}/key`, code: 'dutyUnknown' }]
    if (isTwice) return [{ field: `${field}/key`, code: 'dutyTwice' }]
    return stored === undefined ? [{ field: `${field}/value`, code: 'dutyValue' }] : []
  })
}

const isAmong = (rows: UserDutyRow[], one: UserDutyRow) =>
  rows.some((row) => isSameDuty(row, one) && row.value === one.value)

/** The values that differ between the two states, on each side. */
export function changedDuties({ before, after }: Pick<DutyWriting, 'before' | 'after'>) {
  return {
    before: before.filter((one) => !isAmong(after, one)),
    after: after.filter((one) => !isAmong(before, one)),
  }
}

/** Writes what differs. */
export async function storeDuties(tx: Db, organizationId: string, userId: string, writing: DutyWriting): Promise<void> {
  const { before, after } = changedDuties(writing)
  const cleared = before.filter((one) => !after.some((row) => isSameDuty(row, one)))
  const written = [...after, ...cleared.map((one) => ({ ...one, value: null }))]
  if (written.length > 0) await storeValues(tx, organizationId, userId, written)
}

/** Whether nothing differs; with `seenOnly`, nothing that the person sees. */
export function changesNoDuty(writing: DutyWriting, seenOnly = false): boolean {
  const { before, after } = changedDuties(writing)
  return ![...before, ...after].some(({ isSeenByPerson }) => isSeenByPerson || !seenOnly)
}

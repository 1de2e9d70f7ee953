import { expect, test } from 'vitest'
import { emptyDraft, isEmptyDraft, type RightsDraft, withRight } from './rights-draft.ts'

const write = { application: 'alerte', permission: 'alerts.write' }
const read = { application: 'alerte', permission: 'alerts.read' }
const end = '2027-01-01T00:00:00.000Z'

test('a right that is given and then not is no change', () => {
  const given = withRight(emptyDraft, write, null, { isOn: true })
  expect(given).toEqual({ add: [write], remove: [] })
  expect(isEmptyDraft(withRight(given, write, null, { isOn: false }))).toBe(true)
})

test('a right that is held is taken away, or kept as it was', () => {
  const held = { until: end }
  const taken = withRight(emptyDraft, write, held, { isOn: false })
  expect(taken).toEqual({ add: [], remove: [write] })
  expect(isEmptyDraft(withRight(taken, write, held, { isOn: true, until: end }))).toBe(true)
})

test('another end of a right that is held is a change, and no end too', () => {
  expect(withRight(emptyDraft, write, { until: null }, { isOn: true, until: end }).add).toEqual([
    { ...write, until: end },
  ])
  expect(withRight(emptyDraft, write, { until: end }, { isOn: true }).add).toEqual([{ ...write, until: null }])
})

test('the other rights of the draft stay', () => {
  const draft: RightsDraft = { add: [read], remove: [] }
  expect(withRight(draft, write, null, { isOn: true }).add).toEqual([read, write])
  expect(withRight(draft, write, { until: null }, { isOn: false })).toEqual({ add: [read], remove: [write] })
})

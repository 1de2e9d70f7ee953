import { expect, test } from 'vitest'
import { afterDraft, cellState, countEdits, refOf, waitingGroups, withCell } from './groups-draft.ts'

const group = { id: 'g', held: new Set(['alertes:view']) }

test('a right that is added and taken back is no edit', () => {
  const added = withCell({}, group, 'alertes:trigger', true)
  expect(cellState(group.held, added.g, 'alertes:trigger')).toBe('added')
  expect(withCell(added, group, 'alertes:trigger', false)).toEqual({})
})

test('a right that is taken away stays in sight until it is saved', () => {
  const removed = withCell({}, group, 'alertes:view', false)
  expect(cellState(group.held, removed.g, 'alertes:view')).toBe('removed')
  expect([...afterDraft(group.held, removed.g)]).toEqual([])
  expect(countEdits(removed)).toBe(1)
})

test('a right with colons in its key is cut once', () => {
  expect(refOf('a:b:c')).toEqual({ application: 'a', permission: 'b:c' })
})

test('F6: one right of the vendor makes the change of its whole group wait', () => {
  const asked = new Set(['alerte:far'])
  const draft = {
    mixed: { add: ['alerte:read', 'alerte:far'], remove: [] },
    taken: { add: [], remove: ['alerte:far'] },
    own: { add: ['alerte:read'], remove: [] },
  }
  expect([...waitingGroups(draft, asked)]).toEqual(['mixed', 'taken'])
})

import { expect, it } from 'vitest'
import { blankDuty } from '../../app/declaring/duty-draft.ts'
import { changesOfDuty } from './duty-changes.ts'

it('C8: sends what differs, and never the key or the kind', () => {
  const draft = { ...blankDuty, key: 'other', kind: 'date' as const, editedBy: 'person' as const }
  expect(changesOfDuty(blankDuty, draft)).toEqual({ editedBy: 'person' })
})

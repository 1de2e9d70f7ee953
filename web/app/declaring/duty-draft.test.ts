import { describe, expect, it } from 'vitest'
import { blankDuty, missingOfDuty, wordsOrNone } from './duty-draft.ts'

describe('missingOfDuty', () => {
  it('C8: names what is empty, an explanation in one language only included', () => {
    const duty = { ...blankDuty, label: { fr: 'Mission', en: '' }, help: { fr: 'Qui décide', en: '' } }
    expect(missingOfDuty(duty)).toEqual(['label/en', 'key', 'help/en'])
  })

  it('C8: asks for the words of each answer of a choice', () => {
    const options = [{ key: 'a', label: { fr: 'A', en: '' } }]
    const duty = { ...blankDuty, key: 'mission', kind: 'choice' as const, label: { fr: 'M', en: 'M' }, options }
    expect(missingOfDuty(duty)).toEqual(['options/0/label/en'])
  })
})

it('an explanation emptied in both languages is none', () => {
  expect(wordsOrNone({ fr: ' ', en: '' })).toBeNull()
})

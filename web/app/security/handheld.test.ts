import { describe, expect, it } from 'vitest'
import { isHandheld } from './handheld.ts'

describe('isHandheld', () => {
  it('knows phones and tablets by their system, and takes an unknown one for a computer', () => {
    expect([isHandheld('Android 15'), isHandheld('iOS'), isHandheld('Windows 11'), isHandheld(null)]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

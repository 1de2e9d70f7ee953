import { describe, expect, it } from 'vitest'
import { keyFrom } from './key-from.ts'

describe('keyFrom', () => {
  it.each([
    ['Gestion du cimetière', 'gestion-du-cimetiere'],
    ['  3D Œuvres & plans !', 'd-uvres-plans'],
    ['', ''],
  ])('makes of %j the key %j', (name, key) => {
    expect(keyFrom(name)).toBe(key)
  })
})

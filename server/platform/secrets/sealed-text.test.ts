import { describe, expect, it } from 'vitest'
import { createSeal } from './sealed-text.ts'

const key = 'a'.repeat(40)
const seal = createSeal(key)

describe('a sealed text', () => {
  it('does not open elsewhere than where it was kept', () => {
    expect(() => seal.open(seal.close('seed', 'row-1'), 'row-2')).toThrow()
  })

  it('does not open after one of its characters was changed', () => {
    const sealed = seal.close('seed', 'row-1')
    const at = sealed.length - 3
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
    expect(() => seal.open(changed, 'row-1')).toThrow()
  })

  it('does not open with another key', () => {
    expect(() => createSeal('b'.repeat(40)).open(seal.close('seed', 'row-1'), 'row-1')).toThrow('another secret key')
  })

  it('opens where it was kept, also after the key was replaced', () => {
    const sealed = seal.close('seed', 'row-1')
    expect(seal.open(sealed, 'row-1')).toBe('seed')
    expect(createSeal('b'.repeat(40), [key]).open(sealed, 'row-1')).toBe('seed')
  })

  it('never looks the same twice', () => {
    expect(seal.close('seed', 'row-1')).not.toBe(seal.close('seed', 'row-1'))
  })
})

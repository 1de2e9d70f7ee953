import { expect, test } from 'vitest'
import { plant } from '../source-files.ts'
import { checkTokenColours } from './token-colours.ts'

test('a colour written out in a screen is found', () => {
  const text = '.a {\n  color: #FFF;\n  background: rgb(0 0 0 / 0.5);\n}'
  expect(checkTokenColours(plant({ 'web/features/users/a.module.css': text }))).toHaveLength(2)
})

test('tokens, and the design system itself, are allowed', () => {
  const files = plant({
    'web/features/a/a.module.css': '.a { color: var(--ink) }',
    'web/ui/tokens.css': ':root { --ink: #111 }',
  })
  expect(checkTokenColours(files)).toEqual([])
})

import { expect, it } from 'vitest'
import { colorFrom, contrast, isColor, letterColors } from './letter-colors.ts'

it('a colour may be pasted with or without its sign, in any case', () => {
  expect([' 8A2BE2 ', '#FFEE00', '', 'teal'].map(colorFrom)).toEqual(['#8a2be2', '#ffee00', '', 'teal'])
  expect(['#8a2be2', '8a2be2', '#fff', 'teal', '#8a2be2;x'].map(isColor)).toEqual([true, false, false, false, false])
})

it.each([
  ['#8a2be2', '#ffffff', '#8a2be2', '#7d8794'],
  ['#ffee00', '#000000', '#7d8794', '#ffee00'],
  ['#757575', '#ffffff', '#757575', '#757575'],
])('C11: the button of %s has words in %s, and an edge that can be seen', (color, ink, edge, darkEdge) => {
  const light = letterColors(color, 'light')
  expect(light).toEqual({ background: color, ink, edge })
  expect(letterColors(color, 'dark')).toEqual({ background: color, ink, edge: darkEdge })
  expect(contrast(color, ink)).toBeGreaterThanOrEqual(4.5)
})

it('without a colour it is the suite’s', () => {
  for (const none of [null, 'teal']) {
    expect(letterColors(none, 'light')).toEqual({ background: '#1f7068', ink: '#ffffff', edge: '#1f7068' })
    expect(letterColors(none, 'dark').background).toBe('#26827a')
  }
})

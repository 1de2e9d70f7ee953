import fc from 'fast-check'
import { expect, it } from 'vitest'
import { accentOf, contrast } from './accent.ts'

const anyColor = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)

it('the words on a button can be read on every colour (WCAG 2.2, 1.4.3)', () => {
  for (const color of ['#000000', '#ffffff', '#757575', '#767676', '#ffff00', '#1f7068']) {
    const { background, ink } = accentOf(color)
    expect([color, contrast(background, ink) >= 4.5]).toEqual([color, true])
  }
  fc.assert(
    fc.property(anyColor, (color) => {
      const { background, darkBackground, ink } = accentOf(color)
      return contrast(background, ink) >= 4.5 && contrast(darkBackground, ink) >= 4.5
    }),
  )
})

it('its edge can be seen on the light card and on the dark one, however pale or dark the colour (WCAG 2.2, 1.4.11)', () => {
  fc.assert(
    fc.property(anyColor, (color) => {
      const { edge, darkEdge } = accentOf(color)
      return contrast(edge, '#ffffff') >= 3 && contrast(darkEdge, '#1f242b') >= 3
    }),
  )
  expect(accentOf('#8a2be2')).toMatchObject({ edge: '#8a2be2', darkEdge: '#7d8794' })
})

it('it is the suite’s pine for none, and for what is no colour', () => {
  const pine = accentOf(null)
  expect(contrast(pine.background, pine.ink)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(pine.darkBackground, pine.ink)).toBeGreaterThanOrEqual(4.5)
  for (const text of ['', 'red', '#fff', '#1234567', '#12345g', '#fff"><img', 'url(x)']) {
    expect(accentOf(text)).toEqual(pine)
  }
})

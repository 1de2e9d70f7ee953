import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessPassword } from './password-policy.ts'
import { charactersBeside, onlyWordOf, wordsOf } from './password-words.ts'

const owner = {
  signInName: 'clefebvre',
  firstName: 'Camille',
  lastName: 'Lefebvre',
  email: 'camille@sainte-aurore.example',
}
const policy = {
  minLength: 12,
  minStrength: 3,
  blockedWords: ['perlimpinpin'],
  expectedNames: ['Ville de Sainte-Aurore', 'Guichet', 'Courrier facile'],
}

const assess = (password: string, more: object = {}) => assessPassword(password, owner, { ...policy, ...more })
const codes = async (password: string, more: object = {}) =>
  (await assess(password, more)).faults.map((fault) => fault.code)

describe('a new password is refused', () => {
  it.each([
    ['court', 'passwordTooShort'],
    ['aaaaaaaaaaaaaaaa', 'passwordTooSimple'],
    ['clefebvre et trois tilleuls', 'passwordContainsName'],
    ['CLEFEBVRE et trois tilleuls', 'passwordContainsName'],
    ['trois tilleuls de camille@sainte-aurore.example', 'passwordContainsName'],
    ['poudre de Perlimpinpin bleue', 'passwordBlockedWord'],
    ['Lefebvre-2026!', 'passwordExpected'],
    ['Sainte-Aurore-2026', 'passwordExpected'],
    ['guichet guichet 1', 'passwordExpected'],
    ['CourrierFacile 7', 'passwordExpected'],
    ['Motdepasse123!', 'passwordCommon'],
    ['P4ssw0rd2024!!', 'passwordCommon'],
    ['Bibliothèque2026!', 'passwordCommon'],
    ['bonjour bonjour', 'passwordCommon'],
    ['azertyuiop12', 'passwordWeak'],
    ['abcdefghijklmnop', 'passwordWeak'],
    ['password password password', 'passwordCommon'],
  ])('%s: %s', async (password, code) => {
    expect((await codes(password))[0]).toBe(code)
  })

  it('in whatever Unicode form its letters come', async () => {
    expect(await codes('ｃｌｅｆｅｂｖｒｅ et trois tilleuls')).toEqual(['passwordContainsName'])
    expect(await codes('ｃｏｕｒｔ')).toContain('passwordTooShort')
  })

  it('below the length or strength that the organization asks', async () => {
    expect(await codes('vingt-deux tilleuls bleus', { minLength: 30 })).toEqual(['passwordTooShort'])
    expect(await codes('JeanDupont1985', { minStrength: 4 })).toEqual(['passwordWeak'])
  })
})

describe('a new password is accepted', () => {
  it.each([
    'vingt-deux tilleuls bleus',
    'quatre mots bien longs',
    'sept saules au soleil',
    'camille aime les tilleuls verts',
    'correct horse battery staple',
    'x7!Kq9$Lm2#vT',
    'мой дядя самых честных правил',
    '一二三四 五六七八 山川草木',
  ])('%s, without any kind of character asked for', async (password) => {
    expect(await codes(password)).toEqual([])
  })

  it('of 64 and of 256 characters, nothing of it cut off', async () => {
    const long = 'sept saules au soleil et quatre tilleuls le long de la rivière, '
    expect(await codes(long.repeat(4).slice(0, 64))).toEqual([])
    expect(await codes(long.repeat(4).slice(0, 256))).toEqual([])
    expect(await codes(`${'a'.repeat(200)}vingt-deux tilleuls bleus`)).toEqual([])
  })
})

it('the advice fits the weakness, and a good password needs none', async () => {
  expect((await assess('azertyuiop12')).advice).toBe('passwordAdvice.keyboard')
  expect((await assess('abcdefghijklmnop')).advice).toBe('passwordAdvice.sequence')
  expect((await assess('vingt-deux tilleuls bleus')).advice).toBeNull()
})

it('the longest and most tangled password takes no long time', async () => {
  await assess('the dictionaries are read once')
  const startedMs = performance.now()
  for (const piece of ['@4@4$5$5|!1', '0123456789', 'p4$$w0rd', '12/12/1999'])
    await assess(piece.repeat(64).slice(0, 256))
  expect(performance.now() - startedMs).toBeLessThan(4000)
})

it('whatever is typed is judged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (password) => {
      const { faults, strength } = await assess(password)
      expect(strength).toBeGreaterThanOrEqual(0)
      expect(faults.length > 0 || strength >= 3).toBe(true)
    }),
    { numRuns: 50 },
  )
})

it('words of names that are too short to matter are left out', () => {
  expect(wordsOf('Ville de Sainte-Aurore', null, 'Léa')).toEqual(['ville', 'sainte', 'aurore'])
  expect(charactersBeside('Sainte-Aurore 2026', ['sainte', 'aurore'])).toBe(4)
  expect(onlyWordOf('Bibliothèque 2026!')).toBe('bibliotheque')
  expect(onlyWordOf('deux mots')).toBeNull()
  expect(onlyWordOf('1234 !')).toBeNull()
})

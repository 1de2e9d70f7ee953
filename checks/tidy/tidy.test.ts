import { describe, expect, test } from 'vitest'
import { plant } from '../source-files.ts'
import { checkDocumentedExports } from './documented-exports.ts'
import { checkFileNames } from './file-names.ts'
import { checkFileSizes } from './file-sizes.ts'
import { checkFunctionLengths } from './function-lengths.ts'
import { checkLooseEnds } from './loose-ends.ts'
import { checkSqlPlaces } from './sql-places.ts'

const lines = (count: number): string => 'call()\n'.repeat(count)

describe('file sizes', () => {
  test('a file of 301 lines is found, one of 300 is not', () => {
    const small = { 'server/b.ts': '', 'server/c.ts': '', 'server/d.ts': '' }
    const files = plant({ ...small, 'server/a.ts': lines(301), 'server/e.ts': lines(300) })
    expect(checkFileSizes(files)).toEqual(['server/a.ts:1 has 301 lines: at most 300'])
  })

  test('a median above 60 is found', () => {
    const files = plant({ 'server/a.ts': lines(10), 'server/b.ts': lines(61), 'server/c.ts': lines(100) })
    expect(checkFileSizes(files)).toEqual([expect.stringContaining('median file has 61 lines')])
  })
})

describe('file names', () => {
  const names = [
    'server/utils.ts',
    'web/app/date-helpers.ts',
    'server/common/a.ts',
    'server/userTable.ts',
    'web/Ui.tsx',
  ]
  test.each(names)('%s is found', (name) => {
    expect(checkFileNames(plant({ [name]: '' }))).toHaveLength(1)
  })

  test('names that say what they hold are allowed', () => {
    const names = ['server/create-user.test.ts', 'web/ui/button.module.css', 'e2e/users.spec.ts', 'vite.config.ts']
    expect(checkFileNames(plant(Object.fromEntries(names.map((name) => [name, '']))))).toEqual([])
  })
})

describe('function lengths', () => {
  test.each([
    `function long() {\n${lines(69)}}`,
    `const long = () => {\n${lines(69)}}`,
    `class A { long() {\n${lines(69)}} }`,
  ])('a function of 71 lines is found', (text) => {
    expect(checkFunctionLengths(plant({ 'server/a.ts': text }))).toEqual([
      'server/a.ts:1 holds a function of 71 lines: at most 70',
    ])
  })

  test('70 lines, and a long chapter of tests, are allowed', () => {
    const files = plant({
      'server/a.ts': `function long() {\n${lines(68)}}`,
      'server/a.test.ts': `describe('a', () => {\n${lines(100)}})\ndescribe.each([1])('b', () => {\n${lines(100)}})`,
    })
    expect(checkFunctionLengths(files)).toEqual([])
  })
})

describe('SQL', () => {
  test.each(['sql`select 1`', "sql.raw('select 1')", "db.selectFrom('users').execute()", "trx\n.insertInto('a')"])(
    '%s outside of its places is found',
    (text) => {
      expect(checkSqlPlaces(plant({ 'server/domains/users/create-user.ts': text }))).toHaveLength(1)
    },
  )

  test('its places are allowed', () => {
    const files = plant({
      'server/domains/users/user-queries.ts': 'sql`select 1`',
      'server/platform/database/migrations/0001.ts': 'sql`select 1`',
      'server/domains/users/create-user.test.ts': 'sql`select 1`',
    })
    expect(checkSqlPlaces(files)).toEqual([])
  })
})

describe('loose ends', () => {
  const later = 'TO' + 'DO'
  test.each([
    'const a: any = 1',
    'const a = b as unknown as Map<string, any>',
    `// ${later}: later`,
    `/* ${later} */`,
    "// import { a } from './a.ts'",
    '// const a = 1',
    '// call(a, b)',
    '// @ts-ignore',
  ])('%s is found', (text) => {
    expect(checkLooseEnds(plant({ 'server/a.ts': text }))).toHaveLength(1)
  })

  test('an any with a reason is allowed', () => {
    const text = '// biome-ignore lint/suspicious/noExplicitAny: bodies of many shapes\nlet body: any'
    expect(checkLooseEnds(plant({ 'server/a.ts': text }))).toEqual([])
  })

  test('words about code, and strings, are allowed', () => {
    const text = `// Any call (even a late one) returns at once.\nconst anything = '${later} any'`
    expect(checkLooseEnds(plant({ 'server/a.ts': text }))).toEqual([])
  })
})

describe('documented exports', () => {
  test('an exported function without a comment is found', () => {
    const files = plant({
      'server/a.ts': '/** Far away. */\nconst b = 1\nexport function a() {}\nexport async function c() {}',
    })
    expect(checkDocumentedExports(files)).toHaveLength(2)
  })

  test('a documented one, and one that is not exported, are allowed', () => {
    const files = plant({ 'server/a.ts': '/** Says. */\nexport function a() {}\nfunction b() {}' })
    expect(checkDocumentedExports(files)).toEqual([])
  })
})

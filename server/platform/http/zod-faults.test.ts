import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { faultsOf } from './zod-faults.ts'

const shape = z.strictObject({
  name: z.string().min(1).max(5),
  code: z.string().min(3).optional(),
  count: z.int().min(1).max(9).optional(),
  kind: z.enum(['a', 'b']).optional(),
  id: z.uuid().optional(),
  list: z
    .array(z.strictObject({ at: z.string() }))
    .max(2)
    .optional(),
  safe: z
    .string()
    .refine(() => false, { params: { code: 'unsafeText' } })
    .optional(),
})

const faults = (value: unknown) => {
  const result = shape.safeParse(value)
  return result.success ? [] : faultsOf(result.error)
}

describe('what is wrong with a value becomes faults by field', () => {
  const cases: [string, unknown, object[]][] = [
    ['missing', {}, [{ field: '/name', code: 'required' }]],
    ['empty', { name: '' }, [{ field: '/name', code: 'required' }]],
    ['of the wrong type', { name: 1 }, [{ field: '/name', code: 'wrongType' }]],
    ['null', { name: null }, [{ field: '/name', code: 'wrongType' }]],
    ['too long', { name: 'abcdef' }, [{ field: '/name', code: 'tooLong', values: { maximum: 5 } }]],
    ['too short', { name: 'a', code: 'ab' }, [{ field: '/code', code: 'tooShort', values: { minimum: 3 } }]],
    ['too big', { name: 'a', count: 10 }, [{ field: '/count', code: 'tooBig', values: { maximum: 9 } }]],
    ['too small', { name: 'a', count: 0 }, [{ field: '/count', code: 'tooSmall', values: { minimum: 1 } }]],
    ['none of those possible', { name: 'a', kind: 'c' }, [{ field: '/kind', code: 'notAllowed' }]],
    ['no identifier', { name: 'a', id: 'x' }, [{ field: '/id', code: 'notAnId' }]],
    ['refused by a rule', { name: 'a', safe: 'x' }, [{ field: '/safe', code: 'unsafeText' }]],
    ['deep inside', { name: 'a', list: [{ at: 'x' }, {}] }, [{ field: '/list/1/at', code: 'required' }]],
    ['unknown', { name: 'a', 'x/y~z': 1 }, [{ field: '/x~1y~0z', code: 'unknown' }]],
    ['no object at all', [], [{ field: '', code: 'wrongType' }]],
  ]
  for (const [name, value, expected] of cases) {
    it(name, () => {
      expect(faults(value)).toEqual(expected)
    })
  }
})
